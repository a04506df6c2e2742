//! The data of the page "How we look inside".

use serde::{Deserialize, Serialize};

/// A part of that page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SeeInside {
    /// Slices in three planes, their window and level, pathways.
    Slices,
    /// A slice from its projections.
    Projections,
}
