//! Search in the whole site. Nothing asked leaves the device: the index is part of the site.

mod engine;
mod results;

pub use engine::{Found, Hit};
pub use results::{SearchResults, address, list};
