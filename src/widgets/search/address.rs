//! The URL of a search.

use crate::{components::query, site::path};

/// The URL of the search page for this search, from the path on.
pub fn address(words: &str, section: &str) -> String {
    [path::SEARCH, &query::string(&[("q", words), ("section", section)])].concat()
}
