//! The data of the finders, the widgets that filter a list.

use super::markup::Markup;
use serde::{Deserialize, Serialize};

/// The filter of the list of exams. The entries are in the HTML, each with its search terms.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ExamFinder {
    /// The number of exams in words: "30 exams".
    pub total: String,
    /// The message when no exam matches.
    pub none: Markup,
}

/// The filter of the list of words. The entries are in the HTML, each with its search terms.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Glossary {
    /// The number of words in words: "200 words".
    pub total: String,
}

/// The search in the news. The items are in the parts of an index that are fetched when needed, so a page of the news
/// does not grow with the archive.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct NewsFinder {
    /// The number of items in words: "400 items".
    pub total: String,
    /// The number of parts of the index.
    pub parts: usize,
    /// Value and label.
    pub topics: Vec<(String, String)>,
    /// Newest first, each with the first and the last part of the index that has items of it.
    pub years: Vec<(String, usize, usize)>,
}

/// A news item in the index.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct NewsEntry {
    /// The item as the list shows it.
    pub card: Markup,
    /// The values of its topic and years, separated by spaces.
    pub facets: String,
    /// Its text, [normalized](crate::text::normalize::letters).
    pub words: String,
}

/// The filter of the directory of people. The entries are in the HTML, each with its search terms.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PeopleFinder {
    /// The number of people in words: "200 people".
    pub total: String,
    /// Value and label.
    pub divisions: Vec<(String, String)>,
    /// The message when no one matches.
    pub none: Markup,
}

/// The filter of the desks in the markup after it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct DeskFinder {
    /// Whether visitors type words; otherwise they choose one of the needs in the markup before it.
    pub takes_words: bool,
    /// "17 desks and places".
    pub all: String,
    /// The message when no desk matches, and the note on opening hours.
    pub foot: Markup,
}
