//! What is said of a course as long as it is to come.

use crate::fixture::{FIXTURE, day};
use publisher::pages;
use radiology::site::path;

const REVIEW: &str = "phantom-review-2030";

/// The words were dropped from the course, as they would have outlived its dates.
#[test]
fn what_holds_until_a_course_is_over_is_said_until_then() {
    let words = FIXTURE.catalog.courses[REVIEW].while_upcoming.as_deref().expect("is there");
    for (built, count) in [("2030-01-01", 1), ("2030-03-22", 1), ("2030-03-23", 0), ("2031-03-10", 0)] {
        let documents = pages::documents(&FIXTURE.catalog, day(built));
        for route in [path::HOME, path::COURSES, &format!("{}{REVIEW}/", path::COURSES)] {
            let document = serde_json::to_string(&documents[&path::document(route)]).expect("JSON");
            assert_eq!(document.matches(words).count(), count, "{route}, built {built}");
        }
    }
}
