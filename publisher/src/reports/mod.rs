//! Measurements of the finished site, budgets and links, and two pages for people who work on it: `/quality/` shows the
//! measurements, `/style/` the components.

pub mod budget;
pub mod measures;
pub mod quality_page;
pub mod style_page;
