//! Dates, times, opening hours and search terms: pure functions that depend on neither content nor pages.

pub mod date;
pub mod html;
pub mod moment;
pub mod month;
pub mod normalize;
pub mod opening_hours;
pub mod search_terms;
pub mod time;
