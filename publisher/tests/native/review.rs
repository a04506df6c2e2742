//! The freshness ledger of the site's content.

use crate::fixture::{CATALOG, day};
use publisher::{bundle::documents, content::review};

/// What is overdue is a task for an editor, not a fault of the site: it is listed, and the test
/// passes.
#[test]
fn what_is_due_for_review_is_listed() {
    if let Some(report) = review::report(&review::overdue(&CATALOG, documents::today())) {
        println!("{report}");
    }
}

#[test]
fn everything_ages_but_news_and_courses() {
    let catalog = &*CATALOG;
    assert!(review::overdue(catalog, day("2026-11-24")).is_empty());
    let overdue = review::overdue(catalog, day("2036-01-01"));
    let expected = 1 + catalog.pages.len() + catalog.exams.len() + catalog.desks.len() + catalog.people.len();
    assert_eq!(overdue.len(), expected);
    assert!(overdue[0].file.starts_with("desks/"), "desks are due first: {:?}", overdue[0]);
    assert!(review::report(&overdue).expect("a report").contains("pages/patient-care/for-patients.json"));
}
