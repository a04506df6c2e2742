//! Search of the whole site. Queries do not leave the device, because the index is part of the site.

mod engine;
mod lazy;
mod results;

pub use engine::{Found, Hit};
pub use lazy::{LazyResults, address};
pub use results::{SearchResults, list};
