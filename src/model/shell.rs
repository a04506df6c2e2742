//! The document of the parts around every page.

use super::{link::Link, markup::Markup};
use serde::{Deserialize, Serialize};

/// Header, navigation and footer.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ShellDocument {
    /// The two lines of the wordmark.
    pub wordmark: [String; 2],
    /// Links above the main navigation.
    pub utility: Vec<Link>,
    pub sections: Vec<MenuSection>,
    /// The columns with postal address and links, and the line below them.
    pub footer: [Markup; 2],
}

/// A section of the menu.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct MenuSection {
    pub label: String,
    pub path: String,
    /// Introduces the section in its panel.
    pub sentence: String,
    pub entries: Vec<Link>,
}
