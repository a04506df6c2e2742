//! What the report reader knows: the terms of radiology reports, and the words that negate them or cast doubt on them.
//! docs/report-reader.md has the rules.

use serde::{Deserialize, Serialize};

/// The data of the report reader, a file of its own.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ReportTerms {
    pub terms: Vec<ReportTerm>,
    /// Abbreviations with several meanings.
    pub ambiguous: Vec<Abbreviation>,
    /// Phrases in which no term is marked.
    pub not_within: Vec<String>,
    /// What makes another word of a term: "non" in "non-mass".
    pub prefixes: Vec<String>,
    /// The same behind a term: "like" in "mass-like".
    pub suffixes: Vec<String>,
    pub cues: Cues,
}

/// A term and its explanation.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ReportTerm {
    /// Part of its URL.
    pub id: String,
    pub term: String,
    /// Its other forms.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub variants: Vec<String>,
    /// Empty for the name of a part that is not explained: it is only recognized.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub explanation: String,
    /// How often it is harmless, or seen at all.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub often: String,
    /// The edition of a score that is explained.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub version: String,
    pub sources: Vec<TermSource>,
    /// The radiologist who reviewed it; empty if none has.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub reviewed_by: String,
    /// Whether a report can say that it was not seen.
    #[serde(skip_serializing_if = "is_false")]
    pub is_finding: bool,
    #[serde(skip_serializing_if = "is_false")]
    pub is_urgent: bool,
    /// Whether it is the name of a part of a report.
    #[serde(skip_serializing_if = "is_false")]
    pub is_part: bool,
    /// Whether it is a term only as a heading.
    #[serde(skip_serializing_if = "is_false")]
    pub is_only_heading: bool,
    /// Whether it is a term only behind a number.
    #[serde(skip_serializing_if = "is_false")]
    pub is_unit: bool,
    /// Whether only the first one in a report is marked.
    #[serde(skip_serializing_if = "is_false")]
    pub is_once: bool,
    /// Whether nothing in the part that it begins is negated.
    #[serde(skip_serializing_if = "is_false")]
    pub is_history: bool,
}

/// Where an explanation comes from.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct TermSource {
    pub href: String,
    /// Host and publisher: "nhlbi.nih.gov (U.S. government)".
    pub label: String,
}

/// An abbreviation with several meanings.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Abbreviation {
    pub abbreviation: String,
    pub meanings: Vec<String>,
}

/// The words that say whether something was seen.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Cues {
    /// How many words a cue reaches over.
    pub reach: usize,
    /// Negates what follows: "no evidence of".
    pub before: Vec<String>,
    /// Negates what precedes: "is not seen".
    pub after: Vec<String>,
    pub doubt_before: Vec<String>,
    pub doubt_after: Vec<String>,
    /// Contains a cue and negates nothing: "no longer".
    pub not_negations: Vec<String>,
    pub bridges: Vec<String>,
    pub qualifiers: Vec<String>,
    pub soft_ends: Vec<String>,
    pub hard_ends: Vec<String>,
    pub prepositions: Vec<String>,
    pub list_words: Vec<String>,
    /// Marks that end a sentence.
    pub end_marks: String,
    /// Words whose period ends no sentence.
    pub abbreviations: Vec<String>,
}

fn is_false(value: &bool) -> bool {
    !value
}
