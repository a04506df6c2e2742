//! `pages/**.json`: a page made of blocks. Its path is that of its file.

use super::{block::Block, finder::Finder};
use crate::content::values::{Day, PagePath, WebAddress};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Page {
    #[serde(rename = "$schema", default, skip_serializing)]
    pub schema: Option<String>,
    /// The heading, in sentence case; at most 70 characters.
    pub title: String,
    /// Label in menus, if different.
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
    /// Questions that the page answers, as visitors type or say them: "can I eat before my CT". The search ranks by them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub asks: Vec<String>,
    /// The text, made of blocks.
    pub body: Vec<Block>,
    /// Filter for a page that lists every desk. Each heading of level 2 begins a place or a group of desks.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub finder: Option<Finder>,
    /// Paths of up to four pages that are useful next: `/about/`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(extend("x-path" = true))]
    pub related: Vec<PagePath>,
    /// Public addresses of what the page rests on.
    pub sources: Vec<WebAddress>,
    /// Day of the last review, `YYYY-MM-DD`.
    pub reviewed: Day,
}
