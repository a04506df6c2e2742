//! All entries together.

use crate::fixture::Site;
use publisher::content::review;

pub fn the_content_is_valid(site: &Site) {
    let problems = site.problems(&site.catalog);
    assert!(problems.is_empty(), "{problems:#?}");
}

/// An overdue review is a task for an editor, not an error of the site: the test prints it and passes.
pub fn overdue_reviews_are_listed(site: &Site) {
    if let Some(report) = review::report(&review::overdue(&site.catalog, site.today)) {
        println!("{report}");
    }
}
