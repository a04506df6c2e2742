//! Courses: text that holds until a course ends, and the links of the list.

use crate::fixture::{FIXTURE, day};
use publisher::pages;
use radiology::{model::document::Content, site::path};

const REVIEW: &str = "phantom-review-2030";

/// Regression test: courses used to omit such text because it would have remained after the course.
#[test]
fn text_that_holds_until_a_course_ends_disappears_after_its_last_day() {
    let words = FIXTURE.catalog.courses[REVIEW].while_upcoming.as_deref().expect("exists");
    for (built, count) in [("2030-01-01", 1), ("2030-03-22", 1), ("2030-03-23", 0), ("2031-03-10", 0)] {
        let documents = pages::documents(&FIXTURE.catalog, day(built));
        for route in [path::HOME, path::COURSES, &format!("{}{REVIEW}/", path::COURSES)] {
            let document = serde_json::to_string(&documents[&path::document(route)]).expect("JSON");
            assert_eq!(document.matches(words).count(), count, "{route}, built {built}");
        }
    }
}

/// The course list is data: a component renders the links of a course from fields, and only body text is markup.
#[test]
fn the_links_of_a_listed_course_are_data() {
    let documents = pages::documents(&FIXTURE.catalog, FIXTURE.today);
    let Content::Home(home) = &documents[&path::document(path::HOME)].content else { panic!("no home page") };
    let agenda = &home.typed().expect("is native").courses.agenda;
    assert_eq!(agenda.courses.len(), FIXTURE.catalog.courses.len());
    for course in &agenda.courses {
        let slug = course.path.trim_start_matches(path::COURSES).trim_end_matches('/');
        assert_eq!(course.title, FIXTURE.catalog.courses[slug].title);
        assert_eq!(course.calendar_file, path::calendar_file(&format!("courses/{slug}")));
        assert!(course.announcement.0.starts_with("<p>") && !course.announcement.0.contains(&course.path), "{slug}");
    }
}
