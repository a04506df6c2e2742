//! How visitors narrow down the desks of a page that lists them all.

use super::link::Link;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What they give: words of their own, or a choice.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Finder {
    /// Words, looked for in name, purpose and needs of the desks.
    Words,
    /// Who they are, then what they need.
    Needs(Vec<Audience>),
}

/// Visitors of one kind, and what they may need.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Audience {
    /// "I am a patient, or I care for one".
    pub who: String,
    /// What a desk is for.
    pub needs: Vec<Need>,
    /// What has a page of its own, which names the desk.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub links: Vec<Link>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Need {
    /// Name in the address, unique on the page: `copy-of-images`.
    pub id: String,
    /// "Get a copy of my images".
    pub need: String,
    /// Desks, the first to call first.
    #[schemars(extend("x-relation" = "desks"))]
    pub desks: Vec<String>,
}
