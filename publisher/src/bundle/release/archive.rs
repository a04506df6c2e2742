//! The archive: what was news once. It grows by the year, and each file of it is seldom requested.

use crate::content::{catalog::Catalog, news, route::NEWS_ON_A_PAGE};
use radiology::site::path;
use std::collections::{BTreeMap, BTreeSet};

/// How many of the newest news items are not archived.
const NEWEST: usize = 100;
/// How many of the newest news items are searched as a whole
/// ([decision 33](../../../../docs/decisions/033-search-in-old-news.md)).
const SEARCHED: usize = 1000;

/// The Brotli quality for archived lists and open data.
pub const GOOD: u8 = 9;
/// The Brotli quality for archived items. A page is 9 % larger and takes a fortieth of the time.
pub const FAST: u8 = 6;

/// The Brotli quality of each archived file, by its path on the site.
pub type Archive = BTreeMap<String, u8>;

/// The routes of the news items of which only title and summary are searched.
pub fn searched_by_summary(catalog: &Catalog) -> BTreeSet<String> {
    let items = news::in_order(catalog).into_iter().skip(SEARCHED);
    items.map(|(slug, _)| format!("{}{slug}/", path::NEWS)).collect()
}

/// The archived news items, and the lists that contain only these. Lists are compressed better, because their first screens
/// are near the limit.
pub fn files(catalog: &Catalog) -> Archive {
    let files = |route: String| [format!("{route}index.html"), path::document(&route)];
    let items = news::in_order(catalog).into_iter().skip(NEWEST).flat_map(|(slug, _)| {
        let [page, document] = files(format!("{}{slug}/", path::NEWS));
        [page, document, path::data_file("news", slug)].map(|path| (path, FAST))
    });
    let lists = NEWEST.div_ceil(NEWS_ON_A_PAGE) + 1..=catalog.news_pages();
    let lists = lists.flat_map(|number| files(path::news_page(number)).map(|path| (path, GOOD)));
    items.chain(lists).collect()
}
