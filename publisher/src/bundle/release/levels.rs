//! The Brotli quality of each file: the time of a build is spent where visitors are
//! ([decision 53](../../../../docs/decisions/053-levels-by-visits.md)).

use super::{
    archive::{self, NEWEST},
    search_words::ENGLISH,
};
use crate::content::{
    catalog::Catalog,
    route::{Entry, Route},
};
use radiology::site::path;
use std::collections::BTreeMap;

/// The best quality; the scale is 0 to 11.
pub const BEST: u8 = 11;
/// For files that a visitor seldom waits for, 2 to 4 % larger in two fifths of the time: people, lists of archived news,
/// whose first screens are near the limit, older parts of indexes, what is downloaded in the background.
pub const GOOD: u8 = 10;
/// For archived news, and for files that programs read: 11 % larger, in a fiftieth of the time.
pub const FAST: u8 = 6;

/// Files that only programs and developers read: open data, the site map, the quality page.
const FOR_PROGRAMS: [&str; 3] = [path::DATA, path::SITEMAP, path::QUALITY];
/// Files that are downloaded in the background, or to correct a mistyped word.
const IN_BACKGROUND: [&str; 2] = ["/offline/", ENGLISH];

/// The quality of files, by their path on the site.
#[derive(Clone, Debug, Default)]
pub struct Levels(BTreeMap<String, u8>);

impl Levels {
    /// The levels of the site's files.
    pub fn new(catalog: &Catalog) -> Levels {
        let of_route =
            |route: String, quality| [path::document(&route), route + "index.html"].map(|path| (path, quality));
        let items = archive::items(catalog, NEWEST).flat_map(|slug| of_route(archive::route(slug), FAST));
        let lists = archive::lists(catalog, NEWEST).flat_map(|route| of_route(route, GOOD));
        let is_person = |route: &Route| matches!(route.entry, Entry::Person(..));
        let people = catalog.routes().into_iter().filter(is_person).flat_map(|route| of_route(route.path, GOOD));
        // The first part of the index has the newest items.
        let index = (2..=catalog.news.len().div_ceil(NEWEST)).map(|part| (path::news_index(part), GOOD));
        Levels(items.chain(lists).chain(people).chain(index).collect())
    }

    /// The quality for the file at a path of the site.
    pub fn of(&self, file: &str) -> u8 {
        let is_in = |places: &[&str]| places.iter().any(|place| file.starts_with(place));
        match self.0.get(file) {
            Some(quality) => *quality,
            None if is_in(&FOR_PROGRAMS) => FAST,
            None if is_in(&IN_BACKGROUND) => GOOD,
            None => BEST,
        }
    }
}

impl FromIterator<(String, u8)> for Levels {
    fn from_iter<I: IntoIterator<Item = (String, u8)>>(files: I) -> Levels {
        Levels(files.into_iter().collect())
    }
}
