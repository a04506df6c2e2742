//! What the report reader knows: the terms of radiology reports, and the words that negate them or cast doubt on them.
//! docs/report-reader.md has the rules. The publisher prepares all of it, so that the browser has little to do. Long lists
//! are text: the browser would hand over thousands of values one by one.

use serde::{Deserialize, Serialize};

/// The data of the report reader, a file of its own.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ReportTerms {
    /// The words of all phrases, sorted, with spaces between them. The number of a word is its place, from 1 on.
    pub vocabulary: String,
    /// The forms of the terms, sorted by their words, with commas between them. Each has the number of its term, from 1 on,
    /// then the numbers of its words. Those of term 0 leave no mark.
    pub forms: String,
    /// The phrases that say whether something was seen, likewise: each has its [`Lists`](crate::report::Lists), then its
    /// words.
    pub cues: String,
    pub terms: Vec<ReportTerm>,
    /// The words that may follow a number without a space.
    pub units: Vec<String>,
    /// Numbers of words that make another word of a term: "non" in "non-mass".
    pub prefixes: Vec<u32>,
    /// The same behind a term: "like" in "mass-like".
    pub suffixes: Vec<u32>,
    /// Numbers of words whose period ends no sentence.
    pub abbreviations: Vec<u32>,
    /// How many words a cue reaches over.
    pub reach: usize,
    /// Marks that end a sentence.
    pub end_marks: String,
}

/// A term and its explanation.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ReportTerm {
    pub id: String,
    pub name: String,
    /// The bits of its [`Rule`](crate::report::Rule).
    pub rule: u32,
    /// The explanation as HTML. Empty for the name of a part that is not explained: it is only recognized.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub explanation: String,
    /// The same with how often the term is harmless, if that is known.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub with_often: String,
}
