//! The content in the repository is without fault, and the checks see faults.

use crate::fixture::{copied_content, pictures, root};
use radiology::{
    content::{catalog::Catalog, validate::validate},
    publish::documents::today,
    site,
    text::{
        inline::{self, Inline},
        phone,
    },
};
use serde_json::Value;
use std::fs;

/// The problems of the content after `damage` was done to a copy of one file; a file that does not
/// exist starts as null.
fn problems_after(file: &str, damage: impl FnOnce(&mut Value)) -> Vec<String> {
    problems_on(&today(), file, damage)
}

/// The same on another day.
fn problems_on(today: &str, file: &str, damage: impl FnOnce(&mut Value)) -> Vec<String> {
    let folder = copied_content();
    let path = folder.path().join(file);
    let mut value: Value = serde_json::from_str(&fs::read_to_string(&path).unwrap_or("null".into())).expect("JSON");
    damage(&mut value);
    fs::write(&path, value.to_string()).expect("written");
    let outcome = Catalog::read(folder.path()).and_then(|catalog| validate(&catalog, &pictures(), today));
    outcome.err().unwrap_or_default().iter().map(ToString::to_string).collect()
}

#[test]
fn the_content_is_without_fault() {
    let problems =
        Catalog::read(&root("assets/content")).and_then(|catalog| validate(&catalog, &pictures(), &today())).err();
    let problems: Vec<String> = problems.unwrap_or_default().iter().map(ToString::to_string).collect();
    assert!(problems.is_empty(), "{problems:#?}");
}

/// Where no content has come, the program says the number by itself.
#[test]
fn the_number_that_the_program_knows_is_that_of_the_content() {
    let catalog = Catalog::read(&root("assets/content")).expect("readable");
    assert_eq!(site::PHONE, catalog.site.footer.phone, "the number in src/site/mod.rs, and in site.json");
    assert_eq!(site::PHONE_HREF, phone::href(site::PHONE));
}

#[test]
fn a_problem_names_file_field_and_what_was_expected() {
    let page = "pages/patient-care/for-patients.json";
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
            "found “javascript:alert(1”",
        ),
        (page, |v| v["body"][0] = serde_json::json!({"paragraf": "x"}), "body[0]: unknown variant `paragraf`"),
        // Which month? The plan could not count back by it.
        (
            "exams/pet-ct.json",
            |v| v["before"][0]["timing"]["before"] = "P1M".into(),
            "before[0].timing.before: expected a duration like PT4H or P2D, found “P1M”",
        ),
        (
            "desks/department.json",
            |v| v["phone"] = "919-684-2711".into(),
            "phone: expected a number like (919) 684-2711",
        ),
        (
            "desks/pediatric-radiology.json",
            |v| v["place"] = serde_json::json!(["Box 3808 DUMC", "Durham, NC 27710"]),
            "place: nobody can go to a box",
        ),
        (
            "courses/duke-radiology-review-2025.json",
            |v| v["end"] = "2025-03-16".into(),
            "end: 2025-03-16 is before the start, 2025-03-17",
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

/// What an event says of its time is what calendars of others will show.
#[test]
fn the_time_of_an_event_is_one_that_can_be_laid_out() {
    let weekly = "events/grand-rounds.json";
    let dated = "events/virtual-imaging-trials-in-medicine-summit-2024.json";
    type Damage = fn(&mut Value);
    let cases: [(&str, Damage, &str); 10] = [
        (weekly, |w| w["rule"] = "FREQ=WEEKLY;INTERVAL=2;BYDAY=TH".into(), "weekly.rule: expected a rule like"),
        (weekly, |w| w["from"] = "2026-11".into(), "weekly.from: expected a date"),
        (weekly, |w| w["until"] = "2026-11-01".into(), "weekly.until: 2026-11-01 is before the first day, 2026-11-23"),
        (weekly, |w| w["until"] = "2026-12-32".into(), "weekly.until: expected a date"),
        (
            weekly,
            |w| w["exceptions"] = serde_json::json!(["2026-11-26", "2026-11-27"]),
            "weekly.exceptions[1]: expected a day on which it would take place, found “2026-11-27”",
        ),
        (
            weekly,
            |w| w["exceptions"] = serde_json::json!(["2026-12-24", "2026-11-26"]),
            "weekly.exceptions[1]: 2026-11-26 is not after the one before it",
        ),
        (
            weekly,
            |w| {
                w["until"] = "2026-12-10".into();
                w["exceptions"] = serde_json::json!(["2026-12-17"]);
            },
            "weekly.exceptions[0]: expected a day",
        ),
        (dated, |d| d["end"] = "2024-04".into(), "dates.end: expected a date as exact as the start, 2024-04-22"),
        (dated, |d| d["starts"] = "09:00".into(), "dates.starts: only an event of one day"),
        (dated, |d| d["start"] = "2024-04-31".into(), "dates.start: expected a date"),
    ];
    for (file, damage, expected) in cases {
        let kind = expected.split('.').next().expect("a word");
        let problems = problems_after(file, |value| damage(&mut value["time"][kind]));
        let expected = format!("{file}: time.{expected}");
        assert!(problems.iter().any(|problem| problem.starts_with(&expected)), "{expected}: {problems:#?}");
    }
    let free = problems_after(weekly, |v| {
        v["time"]["weekly"]["until"] = "2027-05-27".into();
        v["time"]["weekly"]["exceptions"] = serde_json::json!(["2026-11-26", "2026-12-24", "2027-05-27"]);
    });
    assert!(free.is_empty(), "{free:#?}");
}

/// A day that cannot be meant, an address that leads nowhere, a time that calendars cannot write.
#[test]
fn slips_are_reported_with_file_and_field() {
    let page = "pages/patient-care/for-patients.json";
    let [weekly, dated] = ["events/grand-rounds.json", "events/virtual-imaging-trials-in-medicine-summit-2024.json"];
    let news = "news/radiology-research-day-2026.json";
    let desk = "desks/department.json";
    let cases = [
        // Of an event, it was a panic without a name, or an invalid DTSTART.
        (
            weekly,
            "/time/weekly/starts",
            "24:00",
            "time.weekly.starts: expected a time like 07:30, found “24:00”; midnight",
        ),
        (weekly, "/time/weekly/starts", "T0730", "time.weekly.starts: expected a time"),
        (weekly, "/time/weekly/from", "0026-11-23", "time.weekly.from: expected a year from 1900 to "),
        (weekly, "/time/weekly/from", "2999-11-23", "time.weekly.from: expected a year from 1900 to "),
        (dated, "/time/dates/end", "2024-04-21", "time.dates.end: 2024-04-21 is before the start, 2024-04-22"),
        (dated, "/time/dates/start", "0024-04-22", "time.dates.start: expected a year"),
        (news, "/date", "2099", "date: expected a year"),
        (news, "/date", "2036-01", "date: 2036-01 is in the future; today is 2026-11-27"),
        (news, "/date", "26", "date: expected a date like"),
        (page, "/reviewed", "2026-11-28", "reviewed: 2026-11-28 is in the future; today is 2026-11-27"),
        (page, "/reviewed", "0026-11-23", "reviewed: expected a year"),
        (page, "/reviewed", "1926-11-23", "reviewed: expected a year from 2000"),
        (page, "/sources/0", "https://", "sources[0]: expected a public web address, found “https://”"),
        (page, "/sources/0", "https://https://duke.edu/", "sources[0]: expected a public web address"),
        (page, "/sources/0", "https://duke.edu/a page", "sources[0]: expected a public web address"),
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
        (desk, "/email", "mailto:office@duke.edu", "email: expected an address like name@duke.edu"),
        ("site.json", "/origin", "https://", "origin: expected https:// and a host"),
        ("site.json", "/origin", "https://duke.edu/radiology", "origin: expected https:// and a host"),
        // Once the site is at its origin, "Facebook" led home.
        (
            "site.json",
            "/footer/social/0/otherwise",
            "https://radiology.duke.edu/",
            "footer.social[0].otherwise: “https",
        ),
        ("site.json", "/footer/social/0/address", "https://radiology.duke.edu", "footer.social[0].address: “https"),
        ("site.json", "/footer/parents/0/href", "https://radiology.duke.edu/", "footer.parents[0].href: “https"),
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
        let problems = problems_on("2026-11-27", file, change);
        let expected = format!("{file}: {expected}");
        assert!(problems.iter().any(|problem| problem.starts_with(&expected)), "{expected}: {problems:#?}");
    }
}

#[test]
fn a_weekly_event_takes_place_between_its_first_and_its_last_day() {
    // A Thursday's conference, from a Monday to the Wednesday after it.
    let problems = problems_after("events/grand-rounds.json", |v| {
        v["time"]["weekly"]["until"] = "2026-11-25".into();
    });
    let expected = "time.weekly.until: 2026-11-25 is before the first day on which it takes place";
    assert!(problems.iter().any(|problem| problem.ends_with(expected)), "{problems:#?}");
}

#[test]
fn an_event_does_not_take_the_name_of_a_course() {
    let problems = problems_after("events/duke-radiology-review-2025.json", |v| {
        *v = serde_json::json!({
            "title": "An event of the same name",
            "category": "meeting",
            "time": { "dates": { "start": "2026-12-01", "end": "2026-12-01" } },
            "sources": ["https://radiology.duke.edu/"],
            "reviewed": "2026-11-23"
        });
    });
    assert!(problems.iter().any(|problem| problem.contains("has the name of courses/duke-radiology-review-2025.json")));
}

#[test]
fn a_page_that_nothing_links_to_is_reported() {
    let problems = problems_after("pages/lonely.json", |v| {
        *v = serde_json::json!({
            "title": "A lonely page",
            "summary": "Nobody has told the menu or another page about this one.",
            "description": "A page that was written, checked and published, and that no reader will ever come across.",
            "body": [{"paragraph": "Text."}],
            "sources": ["https://radiology.duke.edu/"],
            "reviewed": "2026-11-23"
        });
    });
    let expected = "pages/lonely.json: no link leads to /lonely/";
    assert!(problems.iter().any(|problem| problem.starts_with(expected)), "{problems:#?}");
}

#[test]
fn an_old_address_leads_to_a_page_and_hides_none() {
    let with = |from: &str, to: &str| {
        let moved = serde_json::json!({ "from": from, "to": to });
        problems_after("redirects.json", |v| v["moved"].as_array_mut().expect("a list").insert(0, moved))
    };
    assert_eq!(with("/old/address/", "/about/"), Vec::<String>::new());
    for (from, to, expected) in [
        ("/about/news/", "/about/", "moved[0].from: /about/news/ is a page of this site"),
        ("/old/", "/older/", "moved[0].to: there is no page at “/older/”"),
        ("/about/overview/", "/about/", "/about/overview/ has a redirect already"),
        ("/old page/", "/about/", "expected an address like /about/overview/, found “/old page/”"),
        ("/old", "/about/", "expected an address like /about/overview/, found “/old”"),
    ] {
        let found = with(from, to);
        assert!(found.iter().any(|problem| problem.contains(expected)), "{from} → {to}: {found:#?}");
    }
}

#[test]
fn all_problems_are_reported_at_once() {
    let problems = problems_after("pages/patient-care/for-patients.json", |v| {
        v["title"] = "".into();
        v["description"] = "short".into();
        v["reviewed"] = "yesterday".into();
    });
    assert_eq!(problems.len(), 3, "{problems:#?}");
}

/// The browser reads inline marks with a parser of our own. On everything that the site says it
/// agrees with a complete CommonMark parser.
#[test]
fn inline_marks_mean_what_they_mean_in_commonmark() {
    let mut checked = 0;
    for entry in walkdir::WalkDir::new(root("assets/content")) {
        let path = entry.expect("readable").into_path();
        let is_schema = path.starts_with(root("assets/content/schema"));
        if is_schema || path.extension().is_none_or(|extension| extension != "json") {
            continue;
        }
        let value: Value = serde_json::from_str(&fs::read_to_string(&path).expect("file")).expect("JSON");
        texts(&value, &mut |text| {
            assert_eq!(merged(inline::parse(text)), commonmark(text), "{}: {text}", path.display());
            checked += 1;
        });
    }
    assert!(checked > 1000, "only {checked} texts were compared");
}

fn texts(value: &Value, visit: &mut impl FnMut(&str)) {
    match value {
        // A text that begins like a list or heading is not a line of text to CommonMark.
        Value::String(text) if !text.starts_with(['-', '#', '+', '>']) && !text.contains('\n') => visit(text),
        Value::Array(items) => items.iter().for_each(|item| texts(item, visit)),
        Value::Object(fields) => fields.values().for_each(|field| texts(field, visit)),
        _ => {}
    }
}

fn commonmark(text: &str) -> Vec<Inline> {
    use pulldown_cmark::{Event, Parser, Tag, TagEnd};
    let mut pieces = Vec::new();
    let mut current = String::new();
    let mut href = String::new();
    let flush = |pieces: &mut Vec<Inline>, current: &mut String, make: &dyn Fn(String) -> Inline| {
        if !current.is_empty() {
            pieces.push(make(std::mem::take(current)));
        }
    };
    for event in Parser::new(text) {
        match event {
            Event::Text(text) => current.push_str(&text),
            Event::Start(Tag::Strong | Tag::Emphasis) => flush(&mut pieces, &mut current, &Inline::Text),
            Event::Start(Tag::Link { dest_url, .. }) => {
                flush(&mut pieces, &mut current, &Inline::Text);
                href = dest_url.to_string();
            }
            Event::End(TagEnd::Strong) => flush(&mut pieces, &mut current, &Inline::Strong),
            Event::End(TagEnd::Emphasis) => flush(&mut pieces, &mut current, &Inline::Emphasis),
            Event::End(TagEnd::Link) => {
                flush(&mut pieces, &mut current, &|label| Inline::Link { label, href: href.clone() });
            }
            _ => {}
        }
    }
    flush(&mut pieces, &mut current, &Inline::Text);
    merged(pieces)
}

/// Without the spaces at the ends, which CommonMark drops.
fn merged(pieces: Vec<Inline>) -> Vec<Inline> {
    let mut pieces = pieces;
    if let Some(Inline::Text(first)) = pieces.first_mut() {
        *first = first.trim_start().to_string();
    }
    if let Some(Inline::Text(last)) = pieces.last_mut() {
        *last = last.trim_end().to_string();
    }
    pieces
}
