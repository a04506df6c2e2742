//! The data that every page is built from.

use crate::content::{
    catalog::{Catalog, Route},
    model::NewsItem,
    values::Day,
};
use radiology::model::document::{NewsFinder, Part};
use std::collections::BTreeMap;

/// A text page before its frame is added.
pub(super) struct Text {
    pub(super) title: String,
    pub(super) summary: String,
    /// A line above the title: page kind, date.
    pub(super) eyebrow: Option<String>,
    /// Name of the image behind the title.
    pub(super) picture: Option<String>,
    pub(super) parts: Vec<Part>,
}

/// Builds the pages from the content and from lookup tables computed once for all pages.
pub(super) struct PageBuilder<'a> {
    pub(super) catalog: &'a Catalog,
    /// Today's date.
    pub(super) built: Day,
    pub(super) routes: BTreeMap<String, Route<'a>>,
    /// Pages one level below each page.
    pub(super) children: BTreeMap<String, Vec<String>>,
    /// News in list order: pinned, then newest first, then undated.
    pub(super) news: Vec<(&'a String, &'a NewsItem)>,
    /// Describes the order of the news list; the same on each of its pages.
    pub(super) news_order: String,
    pub(super) news_finder: NewsFinder,
    /// Indexes into `news` of the items that name a person, by [`spoken`] name.
    pub(super) news_naming: BTreeMap<String, Vec<usize>>,
    /// Index into `news` of each item, by slug.
    pub(super) places: BTreeMap<&'a str, usize>,
    /// Slugs of the people, by [`spoken`] name.
    pub(super) people: BTreeMap<String, &'a str>,
}
