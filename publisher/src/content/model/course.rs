//! `courses/*.json`: continuing medical education with dates (schema.org `CourseInstance`).

use super::block::Block;
use crate::content::values::{Day, Href, WebAddress, unknown_is_empty};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Course {
    #[serde(rename = "$schema", default, skip_serializing)]
    pub schema: Option<String>,
    /// Name of the course.
    pub title: String,
    /// First day, `YYYY-MM-DD`.
    pub start: Day,
    /// Last day, `YYYY-MM-DD`.
    pub end: Day,
    /// Whether people attend in person or online.
    pub mode: Mode,
    /// Building or hotel, for a course in person.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub venue: Option<String>,
    /// City and state, for a course in person.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<String>,
    /// One sentence, 40–220 characters, that answers "is this for me?". Plain text.
    #[schemars(length(min = 40, max = 220))]
    pub summary: String,
    /// For search engines: 70–160 characters, unique in the site.
    #[schemars(length(min = 70, max = 160))]
    pub description: String,
    /// The picture behind the title, by its name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub picture: Option<String>,
    /// The announcement of the course. Each paragraph is inline text.
    pub announcement: Vec<String>,
    /// Text shown only until the course is over: "Registration is open." Inline text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub while_upcoming: Option<String>,
    /// Further information.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub body: Vec<Block>,
    /// Topics, a few words each.
    pub topics: Vec<String>,
    /// The audience.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub audience: Option<String>,
    /// URL of the registration page; empty if not known yet.
    #[serde(with = "unknown_is_empty")]
    #[schemars(schema_with = "unknown_is_empty::schema")]
    pub registration: Option<Href>,
    /// URLs of the sources of the facts.
    pub sources: Vec<WebAddress>,
    /// Date of the last review, `YYYY-MM-DD`.
    pub reviewed: Day,
}

impl Course {
    /// Returns the venue and place in one line, or the mode of a course that has neither.
    pub fn location(&self) -> String {
        match (&self.venue, &self.place) {
            (Some(venue), Some(place)) => [venue, ", ", place].concat(),
            (Some(one), None) | (None, Some(one)) => one.clone(),
            (None, None) => self.mode.label().to_string(),
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub enum Mode {
    #[serde(rename = "in person")]
    InPerson,
    #[serde(rename = "online")]
    Online,
}

impl Mode {
    pub fn label(self) -> &'static str {
        match self {
            Mode::InPerson => "In person",
            Mode::Online => "Online",
        }
    }
}
