//! Links as data.

use crate::content::values::{Href, unknown_is_empty};
use radiology::model::link;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A label and where it leads.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Link {
    /// The words to click on.
    pub label: String,
    /// Path on this site with a trailing slash, or an `https:`, `tel:` or `mailto:` address.
    pub href: Href,
    /// What one finds there, if the label does not say it.
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

/// A link whose address outside this site may not be known yet. Until an editor fills `address`,
/// the link keeps its label and place and leads to `otherwise`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Destination {
    /// The words to click on.
    pub label: String,
    /// Empty while it is not known.
    #[serde(with = "unknown_is_empty")]
    #[schemars(schema_with = "unknown_is_empty::schema")]
    pub address: Option<Href>,
    /// Where the link leads meanwhile.
    pub otherwise: Href,
}

impl Destination {
    /// The link to show now.
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
}
