//! `news/*.json`: one item each.

use super::block::Block;
use crate::content::values::{Day, PartialDate};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NewsItem {
    #[serde(rename = "$schema", default, skip_serializing)]
    pub schema: Option<String>,
    pub title: String,
    /// As exact as it is known: `2026-05-06`, `2026-01` or `2025`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<PartialDate>,
    /// In words, where no date is known: "about 2017".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub period: Option<String>,
    /// Place at the head of the list, before all dates.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pinned: Option<u8>,
    pub origin: Origin,
    pub topic: Topic,
    #[schemars(length(min = 40, max = 220))]
    pub summary: String,
    #[schemars(length(min = 70, max = 160))]
    pub description: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub picture: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub picture_alt: Option<String>,
    pub body: Vec<Block>,
    /// Full names.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub people: Vec<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub related: Vec<String>,
    pub sources: Vec<String>,
    pub reviewed: Day,
}

/// Who wrote the headline.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub enum Origin {
    /// The department published it.
    #[serde(rename = "department")]
    Department,
    /// We did, about something the department did not publish as news.
    #[serde(rename = "digest")]
    Digest,
    /// Somebody else did.
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
