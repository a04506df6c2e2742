//! Checks links: the pages and anchors to which they lead exist. Their types have validated the rest.

use super::entry::Entry;
use crate::content::values::{Day, Href, PagePath, PageTarget, WebAddress};

impl Entry<'_, '_> {
    /// Checks that there are sources and that the review date is not in the future.
    pub fn provenance(&mut self, sources: &[WebAddress], reviewed: Day) {
        self.sources("sources", sources.len());
        self.review("reviewed", reviewed);
    }

    pub fn sources(&mut self, field: &str, number: usize) {
        if number == 0 {
            self.report(field, "is empty; add the URL of at least one source".to_string());
        }
    }

    /// Checks that a page of this site exists, with its anchor.
    pub fn href(&mut self, field: &str, href: &Href) {
        let Some(PageTarget { path, anchor }) = href.page() else { return };
        self.check.linked.insert(path.to_string());
        match self.check.targets.get(path) {
            None => self.report(field, format!("there is no page at “{path}”")),
            Some(anchors) if !anchor.is_empty() && !anchors.contains(anchor) => {
                self.report(field, format!("there is no heading with the id “{anchor}” at {path}"));
            }
            Some(_) => {}
        }
    }

    /// Checks that the page of a path exists.
    pub fn route(&mut self, field: &str, route: &PagePath) {
        self.check.linked.insert(route.to_string());
        if !self.check.targets.contains_key(route.as_str()) {
            self.report(field, format!("there is no page at “{route}”"));
        }
    }

    /// Checks that a link on every page does not point to the host on which the site is published: it would
    /// load the page again, although the label promises another site.
    pub fn elsewhere(&mut self, field: &str, href: &Href) {
        let origin = self.check.catalog.site.origin.host();
        if href.web_address().is_some_and(|address| address.host() == origin) && self.was_read(&["origin"]) {
            let message = format!("“{href}” is this site; write a path like /about/, or the URL of another site");
            self.report(field, message);
        }
    }
}
