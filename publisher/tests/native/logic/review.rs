//! Overdue reviews of entries.

use crate::fixture::{FIXTURE, day};
use publisher::content::review;

#[test]
fn all_entries_except_news_and_courses_become_overdue() {
    let catalog = &FIXTURE.catalog;
    assert_eq!(review::overdue(catalog, day("2026-07-15")), []);
    let files: Vec<String> =
        review::overdue(catalog, day("2026-11-28")).into_iter().map(|overdue| overdue.file).collect();
    let mut sorted = files.clone();
    sorted.sort();
    let expected = [
        "desks/training.json",
        "exams/mirror-scan.json",
        "pages/patient-care/for-patients/your-results.json",
        "pages/research.json",
        "people/lou-ipsum.json",
    ];
    assert_eq!(sorted, expected);
    let overdue = review::overdue(catalog, day("2036-01-01"));
    let expected = 2 + catalog.pages.len() + catalog.exams.len() + catalog.desks.len() + catalog.people.len();
    assert_eq!(overdue.len(), expected);
    assert!(overdue.is_sorted_by_key(|overdue| &overdue.due), "longest overdue first");
    assert!(review::report(&overdue).expect("a report").contains("pages/patient-care/for-patients.json"));
}
