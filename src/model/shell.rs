//! What stands around every page, as the publisher makes it and the browser reads it.

use super::markup::Markup;
use serde::{Deserialize, Serialize};

/// Header, navigation and footer.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ShellDocument {
    pub wordmark: Markup,
    pub utility: Markup,
    pub sections: Vec<MenuSection>,
    /// What stands below the sections on small screens.
    pub foot: Markup,
    /// Address, links and what one can do; the line below them.
    pub footer: [Markup; 2],
}

/// A section of the menu.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct MenuSection {
    pub label: String,
    pub path: String,
    /// What it opens: its name, a sentence, its entries.
    pub panel: Markup,
}
