//! The search terms of an entry: its own words, and the synonyms that visitors use.

use super::builder::PageBuilder;
use crate::content::{normalize::normalize, search_terms::gather};

impl PageBuilder<'_> {
    /// Collects the words of `own` and their synonyms: "dye" matches text that says "contrast".
    pub(super) fn gather_with_synonyms(&self, own: &[&str]) -> String {
        let known = format!(" {}", normalize(&own.join(" ")));
        // Also match the beginning of a word: "children’s".
        let is_known = |ours: &str| known.contains(&format!(" {}", normalize(ours)));
        let synonyms = self
            .catalog
            .synonyms
            .synonyms
            .iter()
            .filter(|synonym| synonym.ours.first().is_some_and(|ours| is_known(ours)));
        let lay = synonyms.flat_map(|synonym| &synonym.lay).map(String::as_str);
        gather(own.iter().copied().chain(lay))
    }
}
