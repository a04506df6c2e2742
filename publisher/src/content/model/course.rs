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
    /// Whether people come or connect.
    pub mode: Mode,
    /// Building or hotel, if people come.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub venue: Option<String>,
    /// City and state, if people come.
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
    /// The course as it was announced; paragraphs of inline text.
    pub announcement: Vec<String>,
    /// What holds only until the course is over, such as "Registration is open." Inline text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub while_upcoming: Option<String>,
    /// What else there is to know.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub body: Vec<Block>,
    /// What it teaches, a few words each.
    pub topics: Vec<String>,
    /// Who it is for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub audience: Option<String>,
    /// Address of the registration; empty while it is not known.
    #[serde(with = "unknown_is_empty")]
    #[schemars(schema_with = "unknown_is_empty::schema")]
    pub registration: Option<Href>,
    /// Web addresses that the facts come from.
    pub sources: Vec<WebAddress>,
    /// Day on which somebody last checked this entry.
    pub reviewed: Day,
}

impl Course {
    /// Venue and place in one line; the mode of an online course, which has neither.
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
