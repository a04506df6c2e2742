//! The terms, prepared to be searched for.

use super::{phrase::Phrases, vocabulary::Vocabulary};
use crate::model::report::ReportTerms;

/// What reading takes. It is made once, and reads many reports.
pub struct Matcher {
    pub terms: ReportTerms,
    pub(super) vocabulary: Vocabulary,
    pub(super) forms: Phrases,
    pub(super) cues: Phrases,
}

impl Matcher {
    pub fn new(terms: ReportTerms) -> Matcher {
        let vocabulary = Vocabulary::new(&terms.vocabulary);
        let phrases = |text: &str| Phrases::new(text, vocabulary.len());
        let (forms, cues) = (phrases(&terms.forms), phrases(&terms.cues));
        Matcher { terms, vocabulary, forms, cues }
    }
}
