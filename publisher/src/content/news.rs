//! Sorts the news into list order.

use super::{catalog::Catalog, model::NewsItem, values::PartialDate};
use std::{cmp::Reverse, ops::RangeInclusive};

/// Returns the news in list order: pinned first, then newest first, then undated.
pub fn in_order(catalog: &Catalog) -> Vec<(&String, &NewsItem)> {
    let mut news: Vec<_> = catalog.news.iter().collect();
    news.sort_by_key(|(slug, item)| (item.pinned.unwrap_or(u8::MAX), Reverse(place_in_time(item)), (*slug).clone()));
    news
}

/// Returns the sort key of an item: its date, or the first year of its period.
pub fn place_in_time(item: &NewsItem) -> Option<PartialDate> {
    item.date.or_else(|| years_in(item.period.as_deref()?).min())
}

/// Returns the years that an item may be from: the year of its date, or all years of its period.
pub fn years(item: &NewsItem) -> Option<RangeInclusive<i16>> {
    if let Some(date) = item.date {
        return Some(date.year()..=date.year());
    }
    let mentioned = || item.period.as_deref().into_iter().flat_map(years_in).map(PartialDate::year);
    Some(mentioned().min()?..=mentioned().max()?)
}

/// Finds the four-digit years in a text.
fn years_in(period: &str) -> impl Iterator<Item = PartialDate> {
    period.split(|c: char| !c.is_ascii_digit()).filter(|digits| digits.len() == 4).filter_map(|year| year.parse().ok())
}
