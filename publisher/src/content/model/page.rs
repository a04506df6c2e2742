//! `pages/**.json`: a page made of blocks. Its address is its place in the folder.

use super::{block::Block, finder::Finder};
use crate::content::values::Day;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Page {
    #[serde(rename = "$schema", default, skip_serializing)]
    pub schema: Option<String>,
    /// The heading, in sentence case; at most 70 characters.
    pub title: String,
    /// What the menu calls it, where that differs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
    /// One sentence, 40–220 characters, that answers "is this for me?". Plain text.
    #[schemars(length(min = 40, max = 220))]
    pub summary: String,
    /// For search engines: 70–160 characters, unique in the site.
    #[schemars(length(min = 70, max = 160))]
    pub description: String,
    /// Name of a picture for the band behind the title.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-picture" = true))]
    pub picture: Option<String>,
    /// Questions that the page answers, as visitors type or say them: "can I eat before my CT". The search gives them weight.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub asks: Vec<String>,
    /// The text, made of blocks.
    pub body: Vec<Block>,
    /// For a page that lists every desk: what narrows the list down. Each heading of level 2 begins a
    /// place, or a group of desks.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub finder: Option<Finder>,
    /// Addresses of up to four pages that are useful next.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(extend("x-path" = true))]
    pub related: Vec<String>,
    /// Public addresses of what the page rests on.
    pub sources: Vec<String>,
    /// Day of the last review, `YYYY-MM-DD`.
    pub reviewed: Day,
}
