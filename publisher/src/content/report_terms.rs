//! Which terms of reports the site explains.

use super::{catalog::Catalog, model::report_terms::Term};

impl Catalog {
    /// Returns whether the site explains this term: every one, or, by a setting of the site, only those that a
    /// radiologist has reviewed.
    pub fn explains(&self, term: &Term) -> bool {
        term.reviewed_by.is_some() || !self.site.reviewed_terms_only
    }

    /// Returns the terms that the site explains.
    pub fn explained_terms(&self) -> impl Iterator<Item = &Term> {
        self.report_terms.terms.iter().filter(|term| self.explains(term))
    }
}
