//! Checks the words that the search uses.

use super::entry::Entry;
use crate::content::model::synonyms::Synonym;

impl Entry<'_, '_> {
    pub fn synonyms(&mut self, field: &str, synonyms: &[Synonym]) {
        for (i, Synonym { lay, ours }) in synonyms.iter().enumerate() {
            self.lower_case(&format!("{field}[{i}].lay"), lay);
            self.lower_case(&format!("{field}[{i}].ours"), ours);
        }
    }

    /// Checks that there are words and that all are lowercase.
    pub fn lower_case(&mut self, field: &str, words: &[String]) {
        if words.is_empty() {
            self.report(field, "is empty".to_string());
        }
        for (i, words) in words.iter().enumerate() {
            if words.is_empty() || words.trim() != words || words.to_lowercase() != *words {
                self.report(&format!("{field}[{i}]"), format!("expected words in lower case, found “{words}”"));
            }
        }
    }
}
