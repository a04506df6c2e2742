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

/// Computed pathways, a file of its own.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Pathways {
    pub lines: Vec<PathwayLine>,
}

/// A line through neighboring voxels.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PathwayLine {
    /// The first voxel.
    pub from: [u8; 3],
    /// A letter for each step to the next ([`crate::inside::pathways`]).
    pub steps: String,
}
