//! `home.json`: the words of the home page.

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
    /// What the department is for.
    pub mission: Mission,
    /// The strip with the latest news.
    pub news: Strip,
    /// The strip with the next courses.
    pub courses: Courses,
    /// The end of the page, which helps people to reach us.
    pub contact: Contact,
    /// Web addresses that the facts come from.
    pub sources: Vec<WebAddress>,
    /// Day on which somebody last checked this entry.
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
    /// The mission in one sentence.
    pub statement: String,
    /// The paragraph below it.
    pub text: String,
}

/// A titled strip with a link to all of its kind.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Strip {
    /// Heading of the strip.
    pub title: String,
    /// The link to all of them.
    pub all: Link,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Courses {
    /// Heading of the strip.
    pub title: String,
    /// The link to all of them.
    pub all: Link,
    /// Said instead when every known course is past. Inline text.
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
