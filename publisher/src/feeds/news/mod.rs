//! The news for feed readers, newest first, in the two formats that they support.

pub mod atom;
pub mod feed;
pub mod json;

use crate::content::catalog::Catalog;
use feed::Feed;
use radiology::site::path;
use std::collections::BTreeMap;

/// The text of both feeds, by path. The catalog must be valid.
pub fn files(catalog: &Catalog) -> BTreeMap<String, String> {
    let feed = Feed::of(catalog);
    BTreeMap::from([(path::NEWS_ATOM.to_string(), atom::text(&feed)), (path::NEWS_JSON.to_string(), json::text(&feed))])
}
