//! The archive: what was news once. It grows by the year, and each file of it is seldom requested.

use crate::content::{catalog::Catalog, news, route::NEWS_ON_A_PAGE};
use radiology::site::path;
use std::collections::BTreeSet;

/// How many of the newest news items are not archived.
pub const NEWEST: usize = 100;
/// How many of the newest news items are searched as a whole
/// ([decision 33](../../../../docs/decisions/033-search-in-old-news.md)) and have social cards of their own
/// ([decision 54](../../../../docs/decisions/054-one-card-for-old-news.md)).
pub const NEWER: usize = 1000;

/// The slugs of the news items after the first `newest`.
pub fn items(catalog: &Catalog, newest: usize) -> impl Iterator<Item = &String> {
    news::in_order(catalog).into_iter().skip(newest).map(|(slug, _)| slug)
}

/// The routes of the lists that contain only these.
pub fn lists(catalog: &Catalog, newest: usize) -> impl Iterator<Item = String> {
    (newest.div_ceil(NEWS_ON_A_PAGE) + 1..=catalog.news_pages()).map(path::news_page)
}

/// The routes of the old news items, of which only title and summary are searched.
pub fn old_items(catalog: &Catalog) -> BTreeSet<String> {
    items(catalog, NEWER).map(|slug| route(slug)).collect()
}

/// The routes of the old news items, and of the lists that contain only these.
pub fn old_routes(catalog: &Catalog) -> BTreeSet<String> {
    old_items(catalog).into_iter().chain(lists(catalog, NEWER)).collect()
}

/// The route of the news item `slug`.
pub fn route(slug: &str) -> String {
    format!("{}{slug}/", path::NEWS)
}
