//! Filters for the desks of a page that lists them all.

use super::link::Link;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The input of the filter: words or a choice.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Finder {
    /// Words, which are searched in the name, purpose and needs of each desk.
    Words,
    /// A choice of audience and need.
    Needs(Vec<Audience>),
}

/// An audience and its needs.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Audience {
    /// Label of the audience: "I am a patient, or I care for one".
    pub who: String,
    /// The needs that desks serve.
    pub needs: Vec<Need>,
    /// Links for needs that have their own page.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub links: Vec<Link>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Need {
    /// Value in the URL, unique on the page: `copy-of-images`.
    pub id: String,
    /// Label of the need: "Get a copy of my images".
    pub need: String,
    /// Desks to call, first to call first.
    #[schemars(extend("x-relation" = "desks"))]
    pub desks: Vec<String>,
}
