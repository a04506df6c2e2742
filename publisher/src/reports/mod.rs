//! What was measured of the finished site, and the pages that show it: the budgets, every link, `/quality/`, and the style
//! page, `/style/`.

pub mod budget;
pub mod measures;
pub mod quality_page;
pub mod style_page;
