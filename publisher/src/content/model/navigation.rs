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
    /// The section's own page.
    #[schemars(extend("x-relation" = "pages"))]
    pub path: PagePath,
    /// One sentence for the menu panel.
    pub sentence: String,
    /// The pages of the section, in the order of the menu.
    #[schemars(extend("x-relation" = "pages"))]
    pub entries: Vec<PagePath>,
}
