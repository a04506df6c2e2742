//! The list of words, which loads when the visitor turns to the reader.

use crate::{loading, model::report::ReportTerms, report::Matcher, site::path};
use leptos::prelude::*;

/// The words, prepared when they arrive and kept for the next report.
#[derive(Clone, Copy)]
pub struct Words(StoredValue<Option<Matcher>>);

impl Words {
    pub fn new() -> Words {
        Words(StoredValue::new(None))
    }

    /// Loads the words, unless they are there, and then calls `then` with whether they are.
    pub fn load(self, then: impl FnOnce(bool) + 'static) {
        if self.0.with_value(Option::is_some) {
            return then(true);
        }
        loading::load(path::REPORT_TERMS.to_string(), move |terms: Result<ReportTerms, _>| {
            let matcher = terms.ok().map(Matcher::new);
            let is_here = matcher.is_some();
            // The visitor may have left the page.
            _ = self.0.try_update_value(|kept| *kept = matcher);
            then(is_here);
        });
    }

    /// Passes the words to `read`, if they are there.
    pub fn with<T>(self, read: impl FnOnce(&Matcher) -> T) -> Option<T> {
        self.0.try_with_value(|matcher| matcher.as_ref().map(read))?
    }
}
