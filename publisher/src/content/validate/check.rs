//! Holds the inputs and results of the content checks.

use crate::content::{catalog::Catalog, problem::Problem, values::Day};
use std::collections::{BTreeMap, BTreeSet};

/// Valid link targets: the routes of the site, with the anchors of each.
pub(super) type Targets = BTreeMap<String, BTreeSet<String>>;

pub(super) struct Check<'a> {
    pub(super) catalog: &'a Catalog,
    pub(super) pictures: &'a BTreeSet<String>,
    pub(super) today: Day,
    /// The problems of values that could not be parsed; examples replace these values.
    pub(super) wrong_values: &'a [Problem],
    pub(super) targets: &'a Targets,
    /// The paths of the pages that some link targets.
    pub(super) linked: BTreeSet<String>,
    pub(super) problems: Vec<Problem>,
}

impl Check<'_> {
    /// A check of other entries of the same catalog, for another core.
    pub(super) fn beside(&self) -> Self {
        Check { linked: BTreeSet::new(), problems: Vec::new(), ..*self }
    }

    /// Adds what the other check has found.
    pub(super) fn and(mut self, other: Self) -> Self {
        self.linked.extend(other.linked);
        self.problems.extend(other.problems);
        self
    }
}
