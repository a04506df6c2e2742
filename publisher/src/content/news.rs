//! The news in the order in which they are listed.

use super::{catalog::Catalog, model::NewsItem};
use std::cmp::Reverse;

/// The news in the order of the list: pinned, then newest first, then undated.
pub fn in_order(catalog: &Catalog) -> Vec<(&String, &NewsItem)> {
    let mut news: Vec<_> = catalog.news.iter().collect();
    news.sort_by_key(|(slug, item)| (item.pinned.unwrap_or(u8::MAX), Reverse(place_in_time(item)), (*slug).clone()));
    news
}

/// What an item is sorted by: its date, or the first year of its period.
pub fn place_in_time(item: &NewsItem) -> Option<&str> {
    item.date.as_deref().or_else(|| Some(&item.period.as_deref()?[first_year(item.period.as_deref()?)?..][..4]))
}

fn first_year(period: &str) -> Option<usize> {
    period.find(|c: char| c.is_ascii_digit()).filter(|start| period.get(*start..start + 4).is_some())
}
