//! Search of the whole site. Queries do not leave the device, because the index is part of the site.

mod address;
mod engine;
mod lazy;
mod results;

pub use address::address;
pub use engine::{Found, Hit};
pub use lazy::LazyResults;
pub use results::{SearchResults, list};
