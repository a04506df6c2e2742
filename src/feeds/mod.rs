//! What other programs read: calendars, feed readers, search engines, devices and those who take the
//! entries as data. Catalogue in, text out. Pure and native.

pub mod calendar;
pub mod news;
pub mod sitemap;

use crate::{content::catalog::Catalog, site::path};
use std::collections::BTreeMap;

/// The text of every file by its address. The catalogue must be valid.
pub fn files(catalog: &Catalog) -> BTreeMap<String, String> {
    let mut files = calendar::files(catalog);
    files.extend(news::files(catalog));
    files.insert(path::SITEMAP.to_string(), sitemap::sitemap(catalog));
    files.insert(path::ROBOTS.to_string(), sitemap::robots(catalog));
    files
}
