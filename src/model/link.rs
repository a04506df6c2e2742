//! A link as data.

use serde::{Deserialize, Serialize};

/// A label and the URL it leads to.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Link {
    pub label: String,
    /// A path of this site or a whole URL.
    pub href: String,
    /// Says more about the target where the label does not.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

impl Link {
    /// A link without a note.
    pub fn new(label: impl Into<String>, href: impl Into<String>) -> Self {
        Link { label: label.into(), href: href.into(), note: None }
    }
}
