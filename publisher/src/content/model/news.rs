//! `news/*.json`: one news item in each file.

use super::block::Block;
use crate::content::values::{Day, PagePath, PartialDate, WebAddress};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NewsItem {
    #[serde(rename = "$schema", default, skip_serializing)]
    pub schema: Option<String>,
    /// The headline.
    pub title: String,
    /// Date as precisely as it is known: `2026-05-06`, `2026-01` or `2025`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<PartialDate>,
    /// Date in words, if no date is known: "about 2017".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub period: Option<String>,
    /// Position at the top of the list, before all dates.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pinned: Option<u8>,
    /// Author of the headline.
    pub origin: Origin,
    /// Topic in the list of news.
    pub topic: Topic,
    /// One sentence, 40–220 characters, that answers "is this for me?". Plain text.
    #[schemars(length(min = 40, max = 220))]
    pub summary: String,
    /// For search engines: 70–160 characters, unique in the site.
    #[schemars(length(min = 70, max = 160))]
    pub description: String,
    /// Name of the picture at the top and in lists: one that fits the subject and that the two items before and after do not
    /// have.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-picture" = true))]
    pub picture: Option<String>,
    /// Description of what the picture shows, for people who cannot see it. Not the news: the picture only illustrates it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub picture_alt: Option<String>,
    /// The text, made of blocks.
    pub body: Vec<Block>,
    /// Full names of people in the item.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub people: Vec<String>,
    /// Paths of up to four pages that are useful next: `/about/`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(extend("x-path" = true))]
    pub related: Vec<PagePath>,
    /// Web addresses that the facts come from.
    pub sources: Vec<WebAddress>,
    /// Day on which somebody last checked this entry.
    pub reviewed: Day,
}

/// The author of the headline.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub enum Origin {
    /// The department published it.
    #[serde(rename = "department")]
    Department,
    /// This site wrote it about something that the department did not publish as news.
    #[serde(rename = "digest")]
    Digest,
    /// Another publisher published it.
    #[serde(rename = "published elsewhere")]
    Elsewhere,
}

impl Origin {
    pub fn label(self) -> &'static str {
        match self {
            Origin::Department => "Department news",
            Origin::Digest => "Department digest",
            Origin::Elsewhere => "Published elsewhere",
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub enum Topic {
    #[serde(rename = "people")]
    People,
    #[serde(rename = "research")]
    Research,
    #[serde(rename = "education")]
    Education,
    #[serde(rename = "patient care")]
    PatientCare,
    #[serde(rename = "community")]
    Community,
    #[serde(rename = "events")]
    Events,
}

impl Topic {
    pub fn label(self) -> &'static str {
        match self {
            Topic::People => "People",
            Topic::Research => "Research",
            Topic::Education => "Education",
            Topic::PatientCare => "Patient care",
            Topic::Community => "Community",
            Topic::Events => "Events",
        }
    }
}
