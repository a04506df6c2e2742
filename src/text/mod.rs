//! Text as such: inline marks, dates, times, telephone numbers. Pure; knows neither content nor pages.

pub mod date;
pub mod inline;
pub mod moment;
pub mod phone;
pub mod time;
