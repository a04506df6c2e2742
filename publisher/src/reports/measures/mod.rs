//! Measurements of a finished site that need no browser: the download size of each page, and broken links.

pub mod links;
pub mod sizes;
