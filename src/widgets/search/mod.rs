//! Search of the whole site. Queries do not leave the device, because the index is part of the site.

mod engine;
mod results;

pub use engine::{Found, Hit};
pub use results::{SearchResults, address, list};
