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
    pub(super) wrong_values: Vec<Problem>,
    pub(super) targets: Targets,
    /// The paths of the pages that some link targets.
    pub(super) linked: BTreeSet<String>,
    pub(super) problems: Vec<Problem>,
}
