//! What is known and found while the content is checked.

use crate::content::{catalog::Catalog, problem::Problem, values::Day};
use std::collections::{BTreeMap, BTreeSet};

/// What a link may lead to: the routes of the site with the anchors of each.
pub(super) type Targets = BTreeMap<String, BTreeSet<String>>;

pub(super) struct Check<'a> {
    pub(super) catalog: &'a Catalog,
    pub(super) pictures: &'a BTreeSet<String>,
    pub(super) today: Day,
    /// The problems of values that could not be read: examples stand in their place.
    pub(super) wrong_values: Vec<Problem>,
    pub(super) targets: Targets,
    /// The pages that something links to by address.
    pub(super) linked: BTreeSet<String>,
    pub(super) problems: Vec<Problem>,
}
