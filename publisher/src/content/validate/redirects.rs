//! Checks the redirects of moved pages. A target is always a page and a source never is, so redirects cannot form
//! chains or loops.

use super::check::Check;
use crate::content::model::Redirects;
use std::collections::BTreeSet;

impl Check<'_> {
    pub fn redirects(&mut self, redirects: &Redirects) {
        let mut seen = BTreeSet::new();
        let mut entry = self.entry("redirects.json");
        for (i, moved) in redirects.moved.iter().enumerate() {
            let field = format!("moved[{i}].from");
            let from = &moved.from;
            if entry.check.targets.contains_key(from.as_str()) {
                entry.report(&field, format!("{from} is a page of this site; visitors could not reach it any more"));
            }
            if !seen.insert(from) {
                entry.report(&field, format!("{from} has a redirect already"));
            }
            // Do not use `Entry::route`: a redirect is not a link through which visitors find a page.
            if !entry.check.targets.contains_key(moved.to.as_str()) {
                entry.report(&format!("moved[{i}].to"), format!("there is no page at “{}”", moved.to));
            }
        }
    }
}
