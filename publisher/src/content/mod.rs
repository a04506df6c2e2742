//! Reads, validates and queries the typed entries that editors write.

pub mod catalog;
mod change;
mod characters;
pub mod drawings;
pub mod editor;
pub mod inline;
pub mod leftovers;
pub mod model;
pub mod modified;
pub mod news;
pub mod normalize;
pub mod open_data;
pub mod problem;
mod reader;
pub mod recurrence;
pub mod report_terms;
pub mod review;
pub mod route;
pub mod schedule;
pub mod schema;
pub mod search_terms;
pub mod slices;
pub mod validate;
pub mod values;
