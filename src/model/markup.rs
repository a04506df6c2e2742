//! Markup as data.

use serde::{Deserialize, Serialize};

/// HTML that the publisher made of content. Nothing else makes any, and content itself is text, so
/// it holds no element that we did not write.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Markup(pub String);
