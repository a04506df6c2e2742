//! The news for feed readers, newest first, in the two formats that all of them read.

pub mod atom;
pub mod feed;
pub mod json;

use crate::content::catalog::Catalog;
use feed::Feed;
use radiology::site::path;
use std::collections::BTreeMap;

/// The text of both feeds by address.
pub fn files(catalog: &Catalog) -> BTreeMap<String, String> {
    let feed = Feed::of(catalog);
    BTreeMap::from([(path::NEWS_ATOM.to_string(), atom::text(&feed)), (path::NEWS_JSON.to_string(), json::text(&feed))])
}
