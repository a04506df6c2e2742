//! Editors' typos in each field: the checks report each with file and field.

use crate::fixture::{FIXTURE, catalog, problems_after};
use serde_json::Value;

/// Implausible dates, broken URLs, and times that calendar files cannot represent.
#[test]
fn typos_are_reported_with_file_and_field() {
    let page = "pages/about/every-kind-of-block.json";
    let [weekly, dated] = ["events/grand-rounds.json", "events/sample-summit-2031.json"];
    let news = "news/long-title.json";
    let desk = "desks/department.json";
    let cases = [
        // In an event, this used to cause a panic without a file name, or an invalid DTSTART.
        (
            weekly,
            "/time/weekly/starts",
            "24:00",
            "time.weekly.starts: expected a time like 07:30, found “24:00”; midnight",
        ),
        (weekly, "/time/weekly/starts", "T0730", "time.weekly.starts: expected a time"),
        (weekly, "/time/weekly/from", "0030-11-23", "time.weekly.from: expected a year from 1900 to "),
        (weekly, "/time/weekly/from", "2999-11-23", "time.weekly.from: expected a year from 1900 to "),
        (dated, "/time/dates/end", "2031-04-21", "time.dates.end: 2031-04-21 is before the start, 2031-04-22"),
        (dated, "/time/dates/start", "0031-04-22", "time.dates.start: expected a year"),
        (news, "/date", "2999", "date: expected a year"),
        (news, "/date", "2031-04", "date: 2031-04 is in the future; today is 2031-03-10"),
        (news, "/date", "26", "date: expected a date like"),
        (page, "/reviewed", "2031-03-11", "reviewed: 2031-03-11 is in the future; today is 2031-03-10"),
        (page, "/reviewed", "0030-11-23", "reviewed: expected a year"),
        (page, "/reviewed", "1931-03-10", "reviewed: expected a year from 2000"),
        (page, "/sources/0", "https://", "sources[0]: expected a public web address, found “https://”"),
        (page, "/sources/0", "https://https://example.org/", "sources[0]: expected a public web address"),
        (page, "/sources/0", "https://example.org/a page", "sources[0]: expected a public web address"),
        (
            page,
            "/body/0/paragraph",
            "[mail us](mailto:)",
            "body[0].paragraph: expected a path like /about/ or an https:",
        ),
        (page, "/body/0/paragraph", "[here](https://)", "body[0].paragraph: expected a path like"),
        (page, "/body/0/paragraph", "[call](tel:+)", "body[0].paragraph: expected a path like"),
        (page, "/body/0/paragraph", "\u{200b}\u{a0}\u{feff}", "body[0].paragraph: has a character that nobody sees"),
        (page, "/body/0/paragraph", "\u{200b}\u{a0}", "body[0].paragraph: has only characters that nobody sees"),
        (desk, "/email", "mailto:office@example.org", "email: expected an address like name@example.org"),
        // The code builds file paths from these names: a picture without files used to leave a gap in the page.
        ("home.json", "/contact/picture", "nothing", "contact.picture: there is no picture “nothing”"),
        ("site.json", "/card_picture", "nothing", "card_picture: there is no picture “nothing”"),
        ("site.json", "/origin", "https://", "origin: expected https:// and a host"),
        ("site.json", "/origin", "https://example.org/imaging", "origin: expected https:// and a host"),
        // With the site at its own origin, "Facebook" used to link to the home page.
        (
            "site.json",
            "/footer/social/0/otherwise",
            "https://imaging.example.org/",
            "footer.social[0].otherwise: “https",
        ),
        ("site.json", "/footer/social/0/address", "https://imaging.example.org", "footer.social[0].address: “https"),
        ("site.json", "/footer/parents/0/href", "https://imaging.example.org/", "footer.parents[0].href: “https"),
    ];
    for (file, pointer, damage, expected) in cases {
        let change = |value: &mut Value| {
            let (parent, field) = pointer.rsplit_once('/').expect("a field");
            if pointer.starts_with("/body") {
                value["body"][0] = serde_json::json!({});
            }
            let parent = value.pointer_mut(parent).unwrap_or_else(|| panic!("{file} has no {parent}"));
            match field.parse::<usize>() {
                Ok(place) => parent[place] = damage.into(),
                Err(_) => parent[field] = damage.into(),
            }
        };
        let problems = problems_after(file, change);
        let expected = format!("{file}: {expected}");
        assert!(problems.iter().any(|problem| problem.starts_with(&expected)), "{expected}: {problems:#?}");
    }
}

#[test]
fn a_question_has_the_form_that_visitors_type_and_leads_to_one_page() {
    let questions = |count: usize| (0..count).map(|i| format!("what is question {i}").into()).collect::<Vec<Value>>();
    let long = ["how ".repeat(19), "will".to_string()].concat();
    let cases: [(Vec<Value>, &[&str]); 10] = [
        (questions(12), &[]),
        (vec!["can I eat before my XYZ".into(), "3d xyz or not".into(), "¿puedo comer?  no".into()], &[]),
        (questions(13), &["asks: expected at most 12 questions, found 13"]),
        (vec!["".into()], &["asks[0]: is empty"]),
        (vec!["fine".into(), "Can I eat".into()], &["asks[1]: expected a question that begins in lower case"]),
        (vec!["can I eat?".into()], &["asks[0]: expected a question without its mark"]),
        (vec!["can I eat|drink".into()], &["asks[0]: expected a question without “|”"]),
        (vec!["can I eat ".into()], &["asks[0]: expected no spaces around the question"]),
        (vec![long.clone().into(), [&long, "s"].concat().into()], &["asks[1]: expected at most 80 characters, found"]),
        (
            vec!["can I eat".into(), "Can I eat".to_lowercase().into()],
            &["asks[1]: “can i eat” is asked in FILE: asks[0] already; one page answers it"],
        ),
    ];
    for file in ["pages/about/every-kind-of-block.json", "exams/phantom-scan.json"] {
        for (asks, expected) in &cases {
            let problems = problems_after(file, |value| value["asks"] = Value::Array(asks.clone()));
            let expected = expected.iter().map(|text| format!("{file}: {}", text.replace("FILE", file)));
            assert_eq!(problems.len(), expected.len(), "{asks:?}: {problems:#?}");
            for (problem, expected) in problems.iter().zip(expected) {
                assert!(problem.starts_with(&expected), "{expected}: {problem}");
            }
        }
    }
    // In two entries.
    let mut catalog = catalog();
    catalog.pages.get_mut("/about/").expect("exists").asks = vec!["who draws RINGS".to_string()];
    catalog.exams.get_mut("phantom-scan").expect("exists").asks = vec!["who draws rings".to_string()];
    let problems = FIXTURE.problems(&catalog);
    let [problem] = &problems[..] else { panic!("{problems:#?}") };
    let expected = "exams/phantom-scan.json: asks[0]: “who draws rings” is asked in pages/about.json: asks[0] already";
    assert!(problem.starts_with(expected), "{problem}");
}

#[test]
fn a_weekly_event_that_never_takes_place_is_reported() {
    // A conference on Thursdays that starts on a Monday and ends on the Wednesday after it.
    let problems = problems_after("events/grand-rounds.json", |v| {
        v["time"]["weekly"]["until"] = "2030-09-04".into();
    });
    let expected = "time.weekly.until: 2030-09-04 is before the first day on which it takes place";
    assert!(problems.iter().any(|problem| problem.ends_with(expected)), "{problems:#?}");
}

/// The checks do not compare an invalid date with others.
#[test]
fn an_invalid_value_is_reported_once_along_with_other_problems() {
    let problems = problems_after("events/grand-rounds.json", |v| {
        v["reviewed"] = "1926-11-23".into();
        v["time"]["weekly"]["from"] = "2026-11-31".into();
        v["time"]["weekly"]["until"] = "2024-11-30".into();
        v["time"]["weekly"]["exceptions"] = serde_json::json!(["2024-11-26", "Thanksgiving"]);
        v["page"] = "/nowhere/".into();
    });
    let fields = ["page", "reviewed", "time.weekly.exceptions[1]", "time.weekly.from"];
    assert_eq!(problems.len(), fields.len(), "{problems:#?}");
    for (problem, field) in problems.iter().zip(fields) {
        assert!(problem.starts_with(&format!("events/grand-rounds.json: {field}: ")), "{problem}");
    }
}
