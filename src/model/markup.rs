//! HTML as data.

use serde::{Deserialize, Serialize};

/// HTML that the publisher rendered from content. Nothing else creates it, and content itself is text, so it contains
/// no element that is not in our source code.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Markup(pub String);
