//! The words by which a finder finds something: its own, and what visitors say in their place.

use super::builder::PageBuilder;
use crate::content::{normalize::normalize, search_terms::gather};

impl PageBuilder<'_> {
    /// The words of `own`, with synonyms: "dye" finds what is said to be done with contrast.
    pub(super) fn gather_with_synonyms(&self, own: &[&str]) -> String {
        let said = format!(" {}", normalize(&own.join(" ")));
        // Also as the beginning of a word: "children’s".
        let is_said = |ours: &str| said.contains(&format!(" {}", normalize(ours)));
        let synonyms = self
            .catalog
            .synonyms
            .synonyms
            .iter()
            .filter(|synonym| synonym.ours.first().is_some_and(|ours| is_said(ours)));
        let lay = synonyms.flat_map(|synonym| &synonym.lay).map(String::as_str);
        gather(own.iter().copied().chain(lay))
    }
}
