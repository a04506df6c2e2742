//! Links as data.

use crate::content::values::{Href, unknown_is_empty};
use radiology::model::link;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A label and where it leads.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Link {
    /// Link text.
    pub label: String,
    /// Path on this site with a trailing slash, or an `https:`, `tel:` or `mailto:` URL.
    pub href: Href,
    /// Description of the target, if the label is not enough.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// Language of the label, where it is not English: `es` for Spanish.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lang: Option<String>,
    /// Language of the linked page, where it is not English: `es` for Spanish.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hreflang: Option<String>,
}

impl From<&Link> for link::Link {
    fn from(Link { label, href, note, .. }: &Link) -> Self {
        link::Link { label: label.clone(), href: href.to_string(), note: note.clone() }
    }
}

/// A link to another site whose URL may not be known yet. Until an editor fills in `address`, the link leads to
/// `otherwise`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Destination {
    /// Link text.
    pub label: String,
    /// URL of the target; empty if not known yet.
    #[serde(with = "unknown_is_empty")]
    #[schemars(schema_with = "unknown_is_empty::schema")]
    pub address: Option<Href>,
    /// Target until `address` is known.
    pub otherwise: Href,
}

impl Destination {
    /// Returns the link to show now.
    pub fn link(&self) -> link::Link {
        link::Link::new(&self.label, self.address.as_ref().unwrap_or(&self.otherwise).as_str())
    }
}

/// A page as others list it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Summary {
    pub path: String,
    pub title: String,
    pub summary: String,
    /// The name of the picture behind the page's title.
    pub picture: Option<String>,
}
