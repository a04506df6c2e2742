//! `home.json`: the words of the home page.

use super::link::Link;
use crate::content::values::Day;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Home {
    #[serde(rename = "$schema", default, skip_serializing)]
    pub schema: Option<String>,
    pub title: String,
    /// For lists and the search page.
    #[schemars(length(min = 40, max = 220))]
    pub summary: String,
    /// For search engines, 70–160 characters.
    #[schemars(length(min = 70, max = 160))]
    pub description: String,
    pub hero: Hero,
    /// The four tasks below the hero.
    pub tasks: Vec<Link>,
    pub mission: Mission,
    pub news: Strip,
    pub courses: Courses,
    pub contact: Contact,
    pub sources: Vec<String>,
    pub reviewed: Day,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Hero {
    /// The heading of the page.
    pub statement: String,
    /// Its note, which completes the label, is for those who hear it without what stands around it.
    pub action: Link,
    /// What the video shows, for those who do not see it.
    pub video_label: String,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Mission {
    pub statement: String,
    pub text: String,
}

/// A titled strip with a link to all of its kind.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Strip {
    pub title: String,
    pub all: Link,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Courses {
    pub title: String,
    pub all: Link,
    /// Said instead when every known course is past. Inline text.
    pub none_upcoming: String,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Contact {
    /// Name of the picture behind it.
    pub picture: String,
    pub title: String,
    pub question: String,
    pub text: String,
    pub action: Link,
}
