//! Files for other software: calendars, feed readers, search engines, devices, and consumers of open data. Pure functions
//! from the catalog to text.

pub mod calendar;
pub mod news;
pub mod open_data;
pub mod sitemap;
pub mod well_known;

use crate::content::{catalog::Catalog, values::Day};
use radiology::site::path;
use std::collections::BTreeMap;

/// The text of every file by its path. `built` is today in Durham. `schemas` are file names and
/// contents of those of the entries.
pub fn files(catalog: &Catalog, built: Day, schemas: &[(&'static str, String)]) -> BTreeMap<String, String> {
    let mut files = calendar::files(catalog);
    files.extend(news::files(catalog));
    files.extend(open_data::files(catalog, schemas));
    let single = [
        (path::SITEMAP, sitemap::sitemap(catalog)),
        (path::ROBOTS, sitemap::robots(catalog)),
        (path::MANIFEST, well_known::manifest(catalog)),
        (path::SECURITY, well_known::security(catalog, built)),
        (path::HUMANS, well_known::humans(catalog)),
    ];
    files.extend(single.map(|(path, text)| (path.to_string(), text)));
    files
}
