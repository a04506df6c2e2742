//! The calendar of events, by month: a grid of days or an agenda. Month, view and category are fields of the URL's query.

pub mod days;
mod keyboard;
pub mod layout;
mod state;
mod view;

pub use view::Calendar;
