//! Text as such: inline marks, dates, times, opening hours, words to look for, telephone numbers.
//! Pure; knows neither content nor pages.

pub mod date;
pub mod fold;
pub mod inline;
pub mod moment;
pub mod month;
pub mod opening;
pub mod phone;
pub mod time;
pub mod words;
