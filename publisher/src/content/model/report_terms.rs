//! `report-terms.json`: the words of radiology reports, explained, and the words that negate them. docs/report-reader.md
//! has the rules by which reports are read.

use crate::content::values::{Day, WebAddress};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ReportTerms {
    #[serde(rename = "$schema", default, skip_serializing)]
    pub schema: Option<String>,
    /// Sorted by id.
    pub terms: Vec<Term>,
    /// Ids of the terms that begin a part of a report when they are headings.
    pub parts: Vec<String>,
    /// Abbreviations with several meanings.
    pub ambiguous: Vec<Ambiguous>,
    /// Abbreviations and scores that no term may have as a form, because they mean several things.
    pub unmarked: Vec<String>,
    /// No term is marked after one of these and a hyphen: "non" in "non-mass".
    pub prefixes: Vec<String>,
    /// No term is marked before a hyphen and one of these: "like" in "mass-like".
    pub suffixes: Vec<String>,
    pub negation: Negation,
    pub doubt: Doubt,
}

/// A term and its explanation.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Term {
    /// The id in its anchor, `#term-<id>`. Its meaning never changes.
    pub id: String,
    /// The term as lists show it.
    pub term: String,
    /// Its other forms: plurals, abbreviations, longer names. No form belongs to two terms.
    pub variants: Vec<String>,
    /// Subject: "chest".
    pub group: String,
    /// One or two sentences at reading grade 8. They explain the word, never the report.
    pub explanation: String,
    /// How often the finding is harmless or seen. Not shown for a finding that the report negates or doubts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub often: Option<String>,
    /// The edition of a score that the explanation follows.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub version: Option<String>,
    /// Whether sudden symptoms of it are an emergency.
    #[serde(default, skip_serializing_if = "is_false")]
    pub urgent: bool,
    /// Whether a report can say that it was not seen.
    #[serde(default, skip_serializing_if = "is_false")]
    pub finding: bool,
    /// A word for how sure the radiologist is. It is never turned into a number.
    #[serde(default, skip_serializing_if = "is_false")]
    pub certainty: bool,
    /// Whether it has this meaning only as a heading.
    #[serde(default, skip_serializing_if = "is_false")]
    pub heading: bool,
    /// Whether it has this meaning only after a number.
    #[serde(default, skip_serializing_if = "is_false")]
    pub after_number: bool,
    /// Whether only its first occurrence in a report is marked.
    #[serde(default, skip_serializing_if = "is_false")]
    pub once: bool,
    /// Longer phrases that mean something else.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub not_within: Vec<String>,
    /// Where the explanation comes from.
    pub sources: Vec<Source>,
    /// Date of the last review, `YYYY-MM-DD`.
    pub reviewed: Day,
    /// Name of the radiologist who has reviewed the explanation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reviewed_by: Option<String>,
}

impl Term {
    /// Returns the term and its variants.
    pub fn forms(&self) -> impl Iterator<Item = &String> {
        [&self.term].into_iter().chain(&self.variants)
    }
}

/// The source of an explanation.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// URL of the source.
    pub address: WebAddress,
    /// Date as precisely as it is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<String>,
    pub mark: SourceMark,
}

/// The publisher of a source.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum SourceMark {
    /// The government of the United States.
    Government,
    /// A society of physicians.
    Society,
    Other,
}

/// An abbreviation with several meanings, all of which are shown.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Ambiguous {
    /// As reports have it: "T1".
    pub abbreviation: String,
    /// One sentence for each meaning.
    pub meanings: Vec<String>,
    /// Why it is here.
    pub rests_on: String,
}

/// The words that negate a finding.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Negation {
    /// Ids of the parts in which nothing is negated.
    pub not_in: Vec<String>,
    /// How many words a cue reaches over.
    pub reach: usize,
    /// Cues that negate what follows.
    pub before: Vec<Words>,
    /// Cues that negate what precedes.
    pub after: Vec<Words>,
    /// Phrases that contain a cue but negate nothing.
    pub not_negations: Vec<Words>,
    /// Phrases between a cue and a finding that do not end the cue's reach.
    pub bridges: Vec<Words>,
    /// After one of these, only a kind of finding is negated.
    pub qualifiers: Vec<Words>,
    /// After one of these it is unsure whether the cue still holds.
    pub soft_ends: Vec<Words>,
    /// A cue never reaches beyond one of these.
    pub hard_ends: Vec<Words>,
    /// What follows one of these belongs to the word before it, and is not negated by a cue after it.
    pub prepositions: Vec<Words>,
    /// Marks that end a sentence.
    pub hard_end_marks: Vec<String>,
    /// Abbreviations whose period does not end a sentence.
    pub abbreviations: Vec<String>,
    /// Words that continue a list: "or".
    pub list_words: Vec<String>,
}

/// The words that express doubt about a finding.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Doubt {
    /// Casts doubt on what follows.
    pub before: Vec<Words>,
    /// Casts doubt on what precedes.
    pub after: Vec<Words>,
}

/// Words that are listed for the same reason.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Words {
    /// Words or phrases, in lower case.
    pub words: Vec<String>,
    /// The reason for listing them.
    pub rests_on: String,
    /// Web addresses of what it rests on.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<WebAddress>,
}

fn is_false(value: &bool) -> bool {
    !value
}
