//! What is said of a course as long as it is to come.

use crate::fixture::{CATALOG, day};
use publisher::pages;
use radiology::site::path;

const REVIEW: &str = "duke-radiology-review-2025";
const OPEN: &str = "Registration is now open!";

/// The words were dropped from the course, as they would have outlived its dates.
#[test]
fn what_holds_until_a_course_is_over_is_said_until_then() {
    assert_eq!(CATALOG.courses[REVIEW].while_upcoming.as_deref(), Some(OPEN));
    for (built, count) in [("2025-01-01", 1), ("2025-03-21", 1), ("2025-03-22", 0), ("2026-11-27", 0)] {
        let documents = pages::documents(&CATALOG, day(built));
        for route in [path::HOME, path::COURSES, &format!("{}{REVIEW}/", path::COURSES)] {
            let document = serde_json::to_string(&documents[&path::document(route)]).expect("JSON");
            assert_eq!(document.matches(OPEN).count(), count, "{route}, built {built}");
        }
    }
}
