//! The blocks that body text is made of. In JSON each is an object with one key, its kind:
//! `{"paragraph": "Inline text."}`.
//!
//! "Inline text" may carry the marks of [`crate::content::inline`]; everything else is plain.

use super::link::Link;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Block {
    Heading(Heading),
    /// Inline text.
    Paragraph(String),
    /// Unordered items. Each is inline text.
    List(Vec<String>),
    Steps(Vec<Step>),
    Table(Table),
    KeyFacts(Vec<KeyFact>),
    /// Two to four large numbers, each with what it counts. The term is the number: `1,613`.
    Numbers(Vec<KeyFact>),
    Callout(Callout),
    /// Desks with their phone numbers and hours.
    #[schemars(extend("x-relation" = "desks"))]
    Contacts(Vec<String>),
    Links(Vec<Link>),
    Timeline(Vec<Moment>),
    Figure(Figure),
    /// Slices side by side, to compare.
    Slices(Vec<Slice>),
    Drawing(Drawing),
    Address(Address),
    /// Members of the department.
    #[schemars(extend("x-relation" = "people"))]
    People(Vec<String>),
}

impl Block {
    /// Returns its inline text, without the entries that it only names: desks, people, addresses.
    pub fn texts(&self) -> Vec<&str> {
        match self {
            Block::Heading(heading) => vec![&heading.text],
            Block::Paragraph(text) => vec![text],
            Block::List(items) => items.iter().map(String::as_str).collect(),
            Block::Steps(steps) => steps.iter().flat_map(|step| [step.title.as_str(), &step.text]).collect(),
            Block::Table(table) => table.rows.iter().flatten().map(String::as_str).collect(),
            Block::KeyFacts(facts) | Block::Numbers(facts) => {
                facts.iter().flat_map(|fact| [fact.term.as_str(), &fact.detail]).collect()
            }
            Block::Callout(callout) => vec![&callout.title, &callout.text],
            Block::Links(links) => {
                links.iter().flat_map(|link| [Some(link.label.as_str()), link.note.as_deref()]).flatten().collect()
            }
            Block::Timeline(moments) => moments.iter().flat_map(|m| [m.when.as_str(), &m.text]).collect(),
            Block::Figure(figure) => vec![&figure.caption],
            Block::Slices(slices) => slices.iter().map(|slice| slice.caption.as_str()).collect(),
            Block::Drawing(drawing) => drawing.labels.iter().map(String::as_str).collect(),
            Block::Contacts(_) | Block::People(_) | Block::Address(_) => Vec::new(),
        }
    }
}

/// A heading with an anchor.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Heading {
    /// The words of the heading.
    pub text: String,
    /// Anchor, unique on the page: `phones-and-hours`.
    pub id: String,
    /// 2 (the default) or 3, which is below a heading of level 2.
    #[serde(default, skip_serializing_if = "Level::is_default")]
    #[schemars(extend("default" = 2))]
    pub level: Level,
}

/// The level of a heading below the page title.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(try_from = "u8", into = "u8")]
#[schemars(with = "u8")]
pub enum Level {
    #[default]
    Two,
    Three,
}

impl Level {
    fn is_default(&self) -> bool {
        *self == Level::default()
    }
}

impl TryFrom<u8> for Level {
    type Error = &'static str;
    fn try_from(level: u8) -> Result<Self, Self::Error> {
        match level {
            2 => Ok(Level::Two),
            3 => Ok(Level::Three),
            _ => Err("expected a heading level of 2 or 3"),
        }
    }
}

impl From<Level> for u8 {
    fn from(level: Level) -> u8 {
        match level {
            Level::Two => 2,
            Level::Three => 3,
        }
    }
}

/// One step of a procedure.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Step {
    /// An icon of `assets/drawings/steps.svg`: `call`. `/style/` shows them all.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub icon: Option<String>,
    /// The instruction in a few words.
    pub title: String,
    /// Inline text.
    pub text: String,
}

/// Each row has one cell for each column; the first cell is the row header.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Table {
    /// The subject of the table.
    pub caption: String,
    /// Headings of the columns.
    pub columns: Vec<String>,
    /// Cells are inline text. An empty cell means that something is not known.
    pub rows: Vec<Vec<String>>,
    /// The meaning of an empty cell, as inline text: "not stated on the pages that were used".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unknown: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct KeyFact {
    /// The subject of the fact: "Phone".
    pub term: String,
    /// Inline text.
    pub detail: String,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Callout {
    /// The importance of the note.
    pub kind: CalloutKind,
    /// The heading of the note.
    pub title: String,
    /// Inline text.
    pub text: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum CalloutKind {
    Note,
    Important,
    /// General guidance that is not the department's own.
    Guidance,
}

impl CalloutKind {
    /// Returns the modifier of the class name.
    pub fn as_str(self) -> &'static str {
        match self {
            CalloutKind::Note => "note",
            CalloutKind::Important => "important",
            CalloutKind::Guidance => "guidance",
        }
    }
}

/// A dated event; the timeline runs from oldest to newest.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Moment {
    /// The date as precisely as it is known: `May 1930`.
    pub when: String,
    /// Inline text.
    pub text: String,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Figure {
    /// Name of the picture.
    #[schemars(extend("x-picture" = true))]
    pub picture: String,
    /// Description of the picture for people who cannot see it.
    pub alt: String,
    /// The caption below the picture. Inline text.
    pub caption: String,
}

/// A picture of the page "How we look inside".
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Slice {
    /// Name of its file in `assets/media/inside/`: `window-wide`.
    pub file: String,
    /// What the picture shows, for those who do not see it.
    pub alt: String,
    /// The words below the picture.
    pub caption: String,
}

/// A drawing, with a label for each of its numbered markers.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Drawing {
    /// Name of the drawing: `report` is `assets/drawings/report.svg`.
    pub name: String,
    /// What the drawing shows, for those who do not see it, in 60–300 characters.
    #[schemars(length(min = 60, max = 300))]
    pub alt: String,
    /// A few words for each numbered marker, in their order. Plain text.
    #[schemars(length(min = 2, max = 8))]
    pub labels: Vec<String>,
}

/// A postal address that visitors may want to copy.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Address {
    /// The postal address as on a letter, line by line.
    pub lines: Vec<String>,
    /// Whether a map can find it: a street and town rather than a post office box.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    #[schemars(extend("default" = false))]
    pub is_on_map: bool,
}
