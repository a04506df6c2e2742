//! Dates, times, opening hours and search terms. Pure; knows neither content nor pages.

pub mod date;
pub mod moment;
pub mod month;
pub mod normalize;
pub mod opening_hours;
pub mod search_terms;
pub mod time;
