//! `home.json`: the texts of the home page.

use super::link::Link;
use crate::content::values::{Day, WebAddress};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Home {
    #[serde(rename = "$schema", default, skip_serializing)]
    pub schema: Option<String>,
    /// Name of the page in lists.
    pub title: String,
    /// For lists and the search page.
    #[schemars(length(min = 40, max = 220))]
    pub summary: String,
    /// For search engines, 70–160 characters.
    #[schemars(length(min = 70, max = 160))]
    pub description: String,
    /// The top of the page, over the video.
    pub hero: Hero,
    /// The four tasks below the hero.
    pub tasks: Vec<Link>,
    /// The mission of the department.
    pub mission: Mission,
    /// The section with the latest news.
    pub news: Strip,
    /// The section with the next courses.
    pub courses: Courses,
    /// The last section, which says how to contact the department.
    pub contact: Contact,
    /// URLs of the sources of the facts.
    pub sources: Vec<WebAddress>,
    /// Date of the last review, `YYYY-MM-DD`.
    pub reviewed: Day,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Hero {
    /// The heading of the page.
    pub statement: String,
    /// The main link. Screen readers read its note after the label.
    pub action: Link,
    /// Description of the video for people who cannot see it.
    pub video_label: String,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Mission {
    /// The mission in one sentence.
    pub statement: String,
    /// The paragraph below it.
    pub text: String,
}

/// A section with a title and a link to the whole list.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Strip {
    /// Heading of the section.
    pub title: String,
    /// The link to the whole list.
    pub all: Link,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Courses {
    /// Heading of the section.
    pub title: String,
    /// The link to the whole list.
    pub all: Link,
    /// Message when every known course is past. Inline text.
    pub none_upcoming: String,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Contact {
    /// Name of the picture behind it.
    #[schemars(extend("x-picture" = true))]
    pub picture: String,
    /// Heading.
    pub title: String,
    /// The question that the heading asks.
    pub question: String,
    /// The paragraph below it.
    pub text: String,
    /// The link.
    pub action: Link,
}
