//! The JSON-LD of the pages, compared with the entries.

use crate::{
    fixture::{FIXTURE, day},
    invariants::structured_data::{VOCABULARY, types},
};
use publisher::{
    content::{inline, model::exam::Guidance, schema},
    feeds,
};
use radiology::site::path;
use serde_json::Value;
use std::collections::BTreeSet;

/// A check that cannot fail proves nothing.
#[test]
fn the_check_detects_terms_outside_schema_org() {
    let problems = |node: Value| {
        let mut problems = Vec::new();
        VOCABULARY.check("node", node.as_object().expect("a node"), &mut problems);
        problems
    };
    let wrong = [
        (serde_json::json!({ "@type": "Radiologist" }), "there is no type Radiologist"),
        (serde_json::json!({ "@type": "Person", "fullName": "A" }), "node.fullName: there is no such property"),
        (serde_json::json!({ "@type": "MedicalTest", "preparation": "A" }), "node.preparation: belongs to"),
        (serde_json::json!({ "@type": "Person", "affiliation": { "@type": "Place" } }), "node.affiliation: expected"),
        (serde_json::json!({ "@type": "Person", "affiliation": "Duke" }), "node.affiliation: expected"),
        (serde_json::json!({ "@type": "Schedule", "byDay": "https://schema.org/Funday" }), "node.byDay: expected"),
    ];
    for (node, expected) in wrong {
        let found = problems(node.clone());
        assert!(found.iter().any(|problem| problem.contains(expected)), "{node}: {found:?}");
    }
    // Inherited: a clinic is an organization and a place.
    let right = serde_json::json!({
        "@type": "MedicalClinic", "parentOrganization": { "@id": "a" }, "openingHoursSpecification": {
            "@type": "OpeningHoursSpecification", "dayOfWeek": ["https://schema.org/Monday"], "opens": "07:30"
        }
    });
    assert_eq!(problems(right), [] as [&str; 0]);
}

#[test]
fn the_home_page_describes_the_department_and_its_search() {
    let department = FIXTURE.one(path::HOME, "MedicalOrganization");
    assert_eq!(department["telephone"], "+15555550100");
    assert_eq!(department["address"]["postalCode"], "00000");
    let search = &FIXTURE.one(path::HOME, "WebSite")["potentialAction"];
    let template = search["target"]["urlTemplate"].as_str().expect("a URL");
    assert_eq!(template, format!("{}/search/?q={{search_term_string}}", FIXTURE.catalog.site.origin));
    assert_eq!(search["query-input"], "required name=search_term_string");
}

/// Each desk appears once: as a clinic if visitors can go there, otherwise as a contact of the department.
#[test]
fn the_desk_pages_describe_every_desk() {
    for route in [path::CONTACT, "/locations/"] {
        let department = FIXTURE.one(route, "MedicalOrganization");
        let contacts = department["contactPoint"].as_array().expect("contacts").iter();
        let clinics = FIXTURE.nodes(route, "MedicalClinic");
        let names = contacts.map(|c| &c["contactType"]).chain(clinics.iter().map(|c| &c["name"]));
        let mut found: Vec<&str> = names.map(|name| name.as_str().expect("text")).collect();
        found.sort_unstable();
        let mut expected: Vec<&str> = FIXTURE.catalog.desks.values().map(|desk| desk.name.as_str()).collect();
        expected.retain(|name| *name != FIXTURE.catalog.desks["department"].name);
        expected.sort_unstable();
        assert_eq!(found, expected, "{route}");
        for slug in ["image-desk", "children"] {
            let desk = &FIXTURE.catalog.desks[slug];
            let clinic = clinics.iter().find(|clinic| clinic["name"] == desk.name).expect("is among them");
            let found = &clinic["openingHoursSpecification"][0];
            // The vocabulary does not allow hour 24.
            let closes = desk.hours[0].closes.to_string().replace("24:00", "23:59");
            assert_eq!([&found["opens"], &found["closes"]], [&desk.hours[0].opens.to_string(), &closes], "{slug}");
            assert_eq!(found["dayOfWeek"].as_array().map(Vec::len), Some(desk.hours[0].days.len()), "{slug}");
        }
        // A post office box is not a place to visit.
        assert!(clinics.iter().all(|c| c["name"] != FIXTURE.catalog.desks["records"].name));
    }
}

#[test]
fn people_courses_and_events_match_their_entries() {
    for (slug, person) in &FIXTURE.catalog.people {
        let route = path::person(slug);
        if FIXTURE.graphs().contains_key(&route) {
            let found = FIXTURE.one(&route, "Person");
            assert_eq!(found["name"], person.name(), "{slug}");
            assert_eq!(found.get("jobTitle").and_then(Value::as_str), person.role.as_deref(), "{slug}");
        }
    }
    for (slug, course) in &FIXTURE.catalog.courses {
        let found = FIXTURE.one(&format!("{}{slug}/", path::COURSES), "Course");
        let instance = &found["hasCourseInstance"];
        for (property, day) in [("startDate", course.start), ("endDate", course.end)] {
            assert_eq!(instance[property], day.to_string(), "{slug}");
        }
        assert_eq!(instance.get("location").is_none(), course.venue.is_none() && course.place.is_none(), "{slug}");
    }
    let events = FIXTURE.nodes(path::CALENDAR, "Event");
    assert_eq!(events.len(), FIXTURE.catalog.events.len());
    assert_eq!(FIXTURE.nodes(path::CALENDAR, "CourseInstance").len(), FIXTURE.catalog.courses.len());
    let rounds =
        events.iter().find(|event| event["name"] == FIXTURE.catalog.events["grand-rounds"].title).expect("exists");
    let schedule = &rounds["eventSchedule"];
    assert_eq!(schedule["byDay"][0], "https://schema.org/Thursday");
    assert_eq!(schedule["startTime"], "07:30");
    assert_eq!(schedule["scheduleTimezone"], "America/New_York");
    assert!(rounds.get("startDate").is_none() && schedule.get("endDate").is_none());
}

/// Structured data cannot say that an instruction is only for some patients, or that it is general guidance.
#[test]
fn exam_preparation_contains_only_instructions_for_all_patients() {
    let found = |slug: &str| FIXTURE.one(&format!("{}{slug}/", path::EXAM_PREP), "MedicalProcedure");
    let scan = found("phantom-scan");
    let preparation = scan["preparation"].as_str().expect("text");
    assert!(preparation.contains("Arrive half an hour early."), "{preparation}");
    assert!(!preparation.contains("]("), "the text contains markup: {preparation}");
    for (slug, exam) in &FIXTURE.catalog.exams {
        let found = found(slug);
        for (name, lines) in [("preparation", &exam.before), ("followup", &exam.after)] {
            let found = found[name].as_str().unwrap_or_default();
            for line in lines.iter().filter(|line| !line.when.is_empty() || line.guidance == Guidance::General) {
                assert!(!found.contains(&inline::plain(&line.text)), "{slug}: {name}: {}", line.text);
            }
        }
    }
    assert!(!FIXTURE.catalog.exams["sample-treatment"].is_test);
    for slug in FIXTURE.catalog.exams.keys() {
        let is_test = types(found(slug).as_object().expect("a node")).contains(&"MedicalTest");
        assert_eq!(is_test, FIXTURE.catalog.exams[slug].is_test, "{slug}");
        let page = FIXTURE.one(&format!("{}{slug}/", path::EXAM_PREP), "MedicalWebPage");
        assert_eq!(page["lastReviewed"], FIXTURE.catalog.exams[slug].reviewed.to_string(), "{slug}");
    }
}

#[test]
fn the_dataset_links_to_existing_files() {
    let dataset = FIXTURE.one(path::OPEN_DATA, "Dataset");
    let files = feeds::files(&FIXTURE.catalog, day("2026-11-24"), &schema::all());
    let files: BTreeSet<String> = files.into_keys().map(|file| FIXTURE.catalog.site.origin.url(&file)).collect();
    let downloads = dataset["distribution"].as_array().expect("downloads");
    assert!(downloads.len() > 2);
    for download in downloads {
        assert!(files.contains(download["contentUrl"].as_str().expect("a URL")), "{download}");
    }
    assert!(dataset.get("license").is_none(), "the content names no license");
}
