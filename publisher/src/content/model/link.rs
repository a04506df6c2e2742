//! Links as data.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A label and where it leads.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Link {
    /// The words to click on.
    pub label: String,
    /// Path on this site with a trailing slash, or an `https:`, `tel:` or `mailto:` address.
    pub href: String,
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

impl Link {
    pub fn new(label: impl Into<String>, href: impl Into<String>) -> Self {
        Link { label: label.into(), href: href.into(), note: None, lang: None, hreflang: None }
    }
}

impl From<&Link> for radiology::model::link::Link {
    fn from(link: &Link) -> Self {
        radiology::model::link::Link { label: link.label.clone(), href: link.href.clone(), note: link.note.clone() }
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
    #[schemars(extend("x-may-be-empty" = true))]
    pub address: String,
    /// Where the link leads meanwhile.
    pub otherwise: String,
}

impl Destination {
    /// The link to show now.
    pub fn link(&self) -> Link {
        let href = if self.address.is_empty() { &self.otherwise } else { &self.address };
        Link::new(&self.label, href)
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
