//! The content checks detect mistakes.

use crate::fixture::problems_after;
use serde_json::Value;

#[test]
fn a_problem_names_the_file_the_field_and_the_expected_value() {
    let page = "pages/about/every-kind-of-block.json";
    type Damage = fn(&mut Value);
    let cases: [(&str, Damage, &str); 11] = [
        (page, |v| v["summry"] = "x".into(), "unknown field `summry`"),
        (page, |v| v["title"] = 5.into(), "title: invalid type: integer `5`, expected a string"),
        (
            page,
            |v| v["reviewed"] = "2026-02-30".into(),
            "reviewed: expected a date like 2026-05-06, found “2026-02-30”",
        ),
        (page, |v| v["sources"] = Value::Array(vec![]), "sources: is empty"),
        (page, |v| v["related"] = serde_json::json!(["/nowhere/"]), "related[0]: there is no page at “/nowhere/”"),
        (
            page,
            |v| v["body"][0] = serde_json::json!({"paragraph": "[x](javascript:alert(1))"}),
            "found “javascript:alert(1)”",
        ),
        (page, |v| v["body"][0] = serde_json::json!({"paragraf": "x"}), "body[0]: unknown variant `paragraf`"),
        // The length of a month varies, so the plan could not count back.
        (
            "exams/phantom-scan.json",
            |v| v["before"][0]["timing"]["before"] = "P1M".into(),
            "before[0].timing.before: expected a duration like PT4H or P2D, found “P1M”",
        ),
        (
            "desks/department.json",
            |v| v["phone"] = "555-555-0100".into(),
            "phone: expected a number like (555) 555-0100",
        ),
        (
            "desks/image-desk.json",
            |v| v["place"] = serde_json::json!(["Box 100", "Sampletown, XX 00000"]),
            "place: nobody can go to a box",
        ),
        (
            "courses/phantom-review-2030.json",
            |v| v["end"] = "2030-03-17".into(),
            "end: 2030-03-17 is before the start, 2030-03-18",
        ),
    ];
    for (file, damage, expected) in cases {
        let problems = problems_after(file, damage);
        assert!(
            problems.iter().any(|problem| problem.starts_with(file) && problem.contains(expected)),
            "expected “{file}: … {expected} …”, found {problems:#?}"
        );
    }
}

/// Subscribers' calendars show the times of events.
#[test]
fn invalid_event_times_are_reported() {
    let weekly = "events/grand-rounds.json";
    let dated = "events/sample-summit-2031.json";
    type Damage = fn(&mut Value);
    let cases: [(&str, Damage, &str); 10] = [
        (weekly, |w| w["rule"] = "FREQ=WEEKLY;INTERVAL=2;BYDAY=TH".into(), "weekly.rule: expected a rule like"),
        (weekly, |w| w["from"] = "2030-09".into(), "weekly.from: expected a date"),
        (weekly, |w| w["until"] = "2030-09-01".into(), "weekly.until: 2030-09-01 is before the first day, 2030-09-02"),
        (weekly, |w| w["until"] = "2030-12-32".into(), "weekly.until: expected a date"),
        (
            weekly,
            |w| w["exceptions"] = serde_json::json!(["2030-11-28", "2030-11-29"]),
            "weekly.exceptions[1]: expected a day on which it would take place, found “2030-11-29”",
        ),
        (
            weekly,
            |w| w["exceptions"] = serde_json::json!(["2030-12-26", "2030-11-28"]),
            "weekly.exceptions[1]: 2030-11-28 is not after the one before it",
        ),
        (
            weekly,
            |w| {
                w["until"] = "2030-12-12".into();
                w["exceptions"] = serde_json::json!(["2030-12-19"]);
            },
            "weekly.exceptions[0]: expected a day",
        ),
        (dated, |d| d["end"] = "2031-04".into(), "dates.end: expected a date as exact as the start, 2031-04-22"),
        (dated, |d| d["starts"] = "09:00".into(), "dates.starts: only an event of one day"),
        (dated, |d| d["start"] = "2031-04-31".into(), "dates.start: expected a date"),
    ];
    for (file, damage, expected) in cases {
        let kind = expected.split('.').next().expect("a word");
        let problems = problems_after(file, |value| damage(&mut value["time"][kind]));
        let expected = format!("{file}: time.{expected}");
        assert!(problems.iter().any(|problem| problem.starts_with(&expected)), "{expected}: {problems:#?}");
    }
    let valid = problems_after(weekly, |v| {
        v["time"]["weekly"]["until"] = "2031-05-29".into();
        v["time"]["weekly"]["exceptions"] = serde_json::json!(["2030-11-28", "2030-12-26", "2031-05-29"]);
    });
    assert!(valid.is_empty(), "{valid:#?}");
}

#[test]
fn an_event_cannot_share_a_file_name_with_a_course() {
    let problems = problems_after("events/one-day-2031.json", |v| {
        *v = serde_json::json!({
            "title": "An event of the same name",
            "category": "meeting",
            "time": { "dates": { "start": "2031-04-01", "end": "2031-04-01" } },
            "sources": ["https://www.example.org/imaging/"],
            "reviewed": "2026-11-20"
        });
    });
    assert!(problems.iter().any(|problem| problem.contains("has the name of courses/one-day-2031.json")));
}

#[test]
fn a_page_without_incoming_links_is_reported() {
    let problems = problems_after("pages/lonely.json", |v| {
        *v = serde_json::json!({
            "title": "A lonely page",
            "summary": "Nobody has told the menu or another page about this one.",
            "description": "A page that was written, checked and published, and that no reader will ever come across.",
            "body": [{"paragraph": "Text."}],
            "sources": ["https://www.example.org/imaging/"],
            "reviewed": "2026-11-20"
        });
    });
    let expected = "pages/lonely.json: no link leads to /lonely/";
    assert!(problems.iter().any(|problem| problem.starts_with(expected)), "{problems:#?}");
}

#[test]
fn a_redirect_points_to_a_page_and_replaces_none() {
    let with = |from: &str, to: &str| {
        let moved = serde_json::json!({ "from": from, "to": to });
        problems_after("redirects.json", |v| v["moved"].as_array_mut().expect("a list").insert(0, moved))
    };
    assert_eq!(with("/old/address/", "/about/"), Vec::<String>::new());
    for (from, to, expected) in [
        ("/about/news/", "/about/", "moved[0].from: /about/news/ is a page of this site"),
        ("/old/", "/older/", "moved[0].to: there is no page at “/older/”"),
        ("/about/our-people/", "/about/", "/about/our-people/ has a redirect already"),
        ("/old page/", "/about/", "expected a path like /about/overview/, found “/old page/”"),
        ("/old", "/about/", "expected a path like /about/overview/, found “/old”"),
    ] {
        let found = with(from, to);
        assert!(found.iter().any(|problem| problem.contains(expected)), "{from} → {to}: {found:#?}");
    }
}

#[test]
fn all_problems_are_reported_at_once() {
    let problems = problems_after("pages/about/every-kind-of-block.json", |v| {
        v["title"] = "".into();
        v["description"] = "short".into();
        v["reviewed"] = "yesterday".into();
    });
    assert_eq!(problems.len(), 3, "{problems:#?}");
}

/// The checks report a value that its type rejects along with all other problems of the file.
#[test]
fn an_invalid_value_does_not_hide_other_problems() {
    let cases: [(&str, &[(&str, Value)]); 5] = [
        (
            "site.json",
            &[
                ("footer/social/0/address", "facebook".into()),
                ("footer/parents/0/href", "javascript:alert(1)".into()),
                ("name", "".into()),
                ("origin", "http://example.org/imaging".into()),
                ("utility/0/otherwise", "about".into()),
            ],
        ),
        (
            "exams/phantom-scan.json",
            &[
                ("minutes", serde_json::json!({ "min": 60, "max": 30 })),
                ("related/0", "/About".into()),
                ("sources/0", "example".into()),
                ("title", "".into()),
            ],
        ),
        (
            "conditions.json",
            &[
                ("conditions/0/age", serde_json::json!({ "from_months": 24, "until_months": 12 })),
                ("conditions/6/label", "x".into()),
            ],
        ),
        ("desks/department.json", &[("email", "office".into()), ("reviewed", "0031-01-01".into())]),
        ("redirects.json", &[("moved/0/from", "old page".into()), ("moved/0/to", "about".into())]),
    ];
    for (file, damages) in cases {
        let problems = problems_after(file, |value| {
            for (place, damage) in damages {
                let (parent, field) = place.rsplit_once('/').unwrap_or(("", place));
                let parent =
                    if parent.is_empty() { Some(&mut *value) } else { value.pointer_mut(&format!("/{parent}")) };
                match (parent.expect("exists"), field.parse::<usize>()) {
                    (parent, Ok(i)) => parent[i] = damage.clone(),
                    (parent, Err(_)) => parent[field] = damage.clone(),
                }
            }
        });
        let field = |place: &str| {
            place.split('/').fold(String::new(), |field, part| match part.parse::<usize>() {
                Ok(i) => format!("{field}[{i}]"),
                Err(_) if field.is_empty() => part.to_string(),
                Err(_) => format!("{field}.{part}"),
            })
        };
        let mut expected: Vec<String> =
            damages.iter().map(|(place, _)| format!("{file}: {}: ", field(place))).collect();
        expected.sort();
        let found =
            problems.iter().map(|problem| problem.splitn(3, ": ").take(2).map(|part| format!("{part}: ")).collect());
        assert_eq!(found.collect::<Vec<String>>(), expected, "{problems:#?}");
    }
}
