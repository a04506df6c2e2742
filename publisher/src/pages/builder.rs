//! What the pages of the site are made from.

use crate::content::{
    catalog::{Catalog, Route},
    model::NewsItem,
    values::Day,
};
use radiology::model::document::{NewsFinder, Part};
use std::collections::BTreeMap;

/// A page of text, before what stands around it is made.
pub(super) struct Text {
    pub(super) title: String,
    pub(super) summary: String,
    /// A line above the title: kind of page, date.
    pub(super) eyebrow: Option<String>,
    /// Name of a picture behind the title.
    pub(super) picture: Option<String>,
    pub(super) parts: Vec<Part>,
}

/// What pages are made from: the content, and what has been found out about it once for all pages.
pub(super) struct PageBuilder<'a> {
    pub(super) catalog: &'a Catalog,
    /// Today.
    pub(super) built: Day,
    pub(super) routes: BTreeMap<String, Route<'a>>,
    /// The pages one level below each.
    pub(super) children: BTreeMap<String, Vec<String>>,
    /// News in the order of the list: pinned, then newest first, then undated.
    pub(super) news: Vec<(&'a String, &'a NewsItem)>,
    /// How the list of the news is ordered; the same on each of its pages.
    pub(super) news_order: String,
    pub(super) news_finder: NewsFinder,
    /// Places in `news` of the items that name somebody, by the [`spoken`] name.
    pub(super) news_naming: BTreeMap<String, Vec<usize>>,
    /// Place in `news` of every item, by slug.
    pub(super) places: BTreeMap<&'a str, usize>,
    /// Slugs of the people, by the [`spoken`] name.
    pub(super) people: BTreeMap<String, &'a str>,
}
