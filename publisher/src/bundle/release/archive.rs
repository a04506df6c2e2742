//! The archive: what was news once. It grows by the year, and each file of it is seldom requested.

use crate::content::{catalog::Catalog, news};
use radiology::site::path;
use std::{collections::BTreeSet, path::PathBuf};

/// How many of the newest news items are not archived.
const NEWEST: usize = 100;

/// The files of archived news items, by their paths in the site. Lists are few, and their first screens are near the limit.
pub fn files(catalog: &Catalog) -> BTreeSet<PathBuf> {
    let items = news::in_order(catalog).into_iter().skip(NEWEST).flat_map(|(slug, _)| {
        let route = format!("{}{slug}/", path::NEWS);
        [format!("{route}index.html"), path::document(&route), path::data_file("news", slug)]
    });
    items.map(|path| PathBuf::from(&path[1..])).collect()
}
