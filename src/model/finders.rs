//! What the finders need: the tools that narrow a list down.

use super::markup::Markup;
use serde::{Deserialize, Serialize};

/// What narrows the list of exams down: the entries are in the page, each with its words.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ExamFinder {
    /// How many exams there are, in words.
    pub total: String,
    /// What is said when none matches.
    pub none: Markup,
}

/// What looks through the news. The items themselves are in parts of their own, which are fetched
/// when they are needed: a page of the news does not grow with the archive.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct NewsFinder {
    /// How many items there are, in words.
    pub total: String,
    /// How many parts the index has.
    pub parts: usize,
    /// Value and label.
    pub topics: Vec<(String, String)>,
    /// Newest first, each with the first and the last part of the index that has items of it.
    pub years: Vec<(String, usize, usize)>,
}

/// A news item in a part of the index.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct NewsEntry {
    /// As a list shows it.
    pub card: Markup,
    /// The values of its topic and its years.
    pub facets: String,
    /// What it says, folded.
    pub words: String,
}

/// What narrows the directory down: the entries are in the page, each with its words.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PeopleFinder {
    /// How many people there are, in words.
    pub total: String,
    /// Value and label.
    pub divisions: Vec<(String, String)>,
    /// What is said when no one matches.
    pub none: Markup,
}

/// What narrows down the desks in the markup that follows it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct DeskFinder {
    /// Whether visitors give words; else they choose among the needs in the markup before it.
    pub takes_words: bool,
    /// "17 desks and places".
    pub all: String,
    /// What is said when nothing is found, and of the hours.
    pub foot: Markup,
}
