//! The archive: what was news once. It grows by the year, and each file of it is seldom requested.

use crate::content::{catalog::Catalog, news, route::NEWS_ON_A_PAGE};
use radiology::site::path;
use std::{collections::BTreeSet, path::PathBuf};

/// How many of the newest news items are not archived.
const NEWEST: usize = 100;

/// The files of archived news and of the lists that contain only these, by their paths in the site.
pub fn files(catalog: &Catalog) -> BTreeSet<PathBuf> {
    let items = news::in_order(catalog).into_iter().skip(NEWEST).flat_map(|(slug, _)| {
        let data = path::data_file("news", slug);
        of_route(&format!("{}{slug}/", path::NEWS)).into_iter().chain([data])
    });
    let lists = (NEWEST.div_ceil(NEWS_ON_A_PAGE) + 1..=catalog.news_pages()).map(path::news_page);
    let files = items.chain(lists.flat_map(|route| of_route(&route)));
    files.map(|path| PathBuf::from(&path[1..])).collect()
}

/// The page and the document of a route.
fn of_route(route: &str) -> [String; 2] {
    [format!("{route}index.html"), path::document(route)]
}
