//! `navigation.json`: the order of the menu. Labels come from the pages.

use crate::content::values::PagePath;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Navigation {
    #[serde(rename = "$schema", default, skip_serializing)]
    pub schema: Option<String>,
    /// The sections of the menu, in order.
    pub sections: Vec<Section>,
}

/// A section as an editor writes it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Section {
    /// Path of the section's own page: `/about/`.
    pub path: PagePath,
    /// One sentence for the menu panel.
    pub sentence: String,
    /// Paths of the entries, in order.
    pub entries: Vec<PagePath>,
}
