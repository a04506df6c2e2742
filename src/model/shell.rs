//! The document of the parts around every page.

use super::markup::Markup;
use serde::{Deserialize, Serialize};

/// Header, navigation and footer.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ShellDocument {
    pub wordmark: Markup,
    pub utility: Markup,
    pub sections: Vec<MenuSection>,
    /// The links below the sections on small screens.
    pub foot: Markup,
    /// The columns with postal address and links, and the line below them.
    pub footer: [Markup; 2],
}

/// A section of the menu.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct MenuSection {
    pub label: String,
    pub path: String,
    /// The panel that it opens: its name, a sentence and its entries.
    pub panel: Markup,
}
