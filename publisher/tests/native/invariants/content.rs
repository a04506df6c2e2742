//! The entries as a whole.

use crate::fixture::Site;
use publisher::content::review;

pub fn the_content_is_without_fault(site: &Site) {
    let problems = site.problems(&site.catalog);
    assert!(problems.is_empty(), "{problems:#?}");
}

/// An overdue review is a task for an editor, not a fault of the site: it is listed, and the test passes.
pub fn what_is_due_for_review_is_listed(site: &Site) {
    if let Some(report) = review::report(&review::overdue(&site.catalog, site.today)) {
        println!("{report}");
    }
}
