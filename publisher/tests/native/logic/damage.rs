//! Editors make mistakes. These tests make thousands on purpose, in one field of one file at a time. Each is reported
//! with file and field, or is harmless and the page still renders. None causes a panic.

use crate::fixture::{FIXTURE, catalog, file, problem_messages, replace};
use publisher::{
    bundle::documents::Documents,
    content::{
        catalog::{Catalog, Problem},
        validate,
    },
    feeds,
};
use rayon::prelude::*;
use serde_json::{Value, json};
use std::{
    collections::BTreeSet,
    panic::{AssertUnwindSafe, catch_unwind},
};

/// Files of each kind, with the route of a page that shows them.
const FILES: &[(&str, &str)] = &[
    ("site.json", "/about/"),
    ("navigation.json", "/about/"),
    ("redirects.json", "/about/"),
    ("home.json", "/"),
    ("synonyms.json", "/search/"),
    ("report-terms.json", "/patient-care/for-patients/understand-your-report/"),
    ("conditions.json", "/patient-care/exam-prep/children-kidney-walk/"),
    ("pages/education/fellowships.json", "/education/fellowships/"),
    ("pages/about/every-kind-of-block.json", "/about/every-kind-of-block/"),
    ("pages/about/contact-us.json", "/about/contact-us/"),
    ("pages/locations.json", "/locations/"),
    ("exams/phantom-scan.json", "/patient-care/exam-prep/phantom-scan/"),
    ("exams/children-kidney-walk.json", "/patient-care/exam-prep/children-kidney-walk/"),
    ("news/phantom-scan-in-four-colors.json", "/about/news/phantom-scan-in-four-colors/"),
    ("news/quiet-ring-survey.json", "/about/news/quiet-ring-survey/"),
    ("courses/summer-school-2031.json", "/education/continuing-medical-education/summer-school-2031/"),
    ("events/case-conference.json", "/about/calendar/"),
    ("events/open-house-2031.json", "/about/calendar/"),
    ("events/summer-of-samples.json", "/about/calendar/"),
    ("desks/image-desk.json", "/locations/"),
    ("people/ada-sample.json", "/about/faculty/ada-sample/"),
];

/// Every location in `value`, as JSON pointers.
fn places(value: &Value, at: &str, found: &mut Vec<String>) {
    match value {
        Value::Object(fields) => fields.iter().for_each(|(name, field)| {
            let at = format!("{at}/{name}");
            found.push(at.clone());
            places(field, &at, found);
        }),
        // The first and last item of a list represent the others.
        Value::Array(items) => {
            [0, items.len().saturating_sub(1)].into_iter().collect::<BTreeSet<_>>().iter().for_each(|&i| {
                if let Some(item) = items.get(i) {
                    let at = format!("{at}/{i}");
                    found.push(at.clone());
                    places(item, &at, found);
                }
            })
        }
        _ => {}
    }
}

/// Values that could result from a typo, a paste or an attack.
fn damages(value: &Value) -> Vec<Value> {
    let mut damages = vec![Value::Null, json!(42), json!({}), json!([]), json!("")];
    match value {
        Value::String(_) => damages.extend([
            json!("x"),
            json!("<script>alert(1)</script>"),
            json!("[x](javascript:alert(1)"),
            json!("[nowhere](/nowhere/)"),
            json!("2026-02-30"),
            json!("https://"),
            json!("mailto:"),
            json!("2999-01-01"),
            json!("24:00"),
            json!("\u{b}Pasted"),
            json!("\u{a0}\u{200b}"),
            json!("é".repeat(400)),
        ]),
        Value::Array(items) => damages.push(items.iter().chain(items).cloned().collect()),
        _ => {}
    }
    damages
}

/// Returns the problems of the content with this text instead of `file`. If there are none, renders the page at
/// `route`.
fn examine(file: &str, text: &str, route: &str, pictures: &BTreeSet<String>) -> Result<(), Vec<Problem>> {
    let mut catalog = catalog();
    let invalid_values = replace(&mut catalog, file, text)?;
    validate::check(&catalog, invalid_values, pictures, FIXTURE.today)?;
    let documents = Documents::of(&catalog, FIXTURE.today);
    feeds::files(&catalog, FIXTURE.today, &[]);
    let renderer = documents.renderer(r#"<!--HEAD--><!--/HEAD--><div id="app"></div>"#, &catalog.site);
    let html = renderer.page(route).expect("has a document");
    assert!(!html.contains("<script>alert"), "markup in content became markup of the page");
    Ok(())
}

/// Whether the message tells an editor where to look.
fn names_file_and_field(problem: &Problem) -> bool {
    let says_which =
        ["missing field", "unknown field", "is empty", "no page above", "same path", "is missing", "no link leads"];
    problem.file.ends_with(".json")
        && (!problem.field.is_empty() || says_which.iter().any(|words| problem.message.contains(words)))
}

/// The outcome of all damage to a file.
#[derive(Default)]
struct Outcome {
    reported: usize,
    harmless: usize,
    failures: Vec<String>,
}

impl Outcome {
    fn and(mut self, other: Outcome) -> Outcome {
        self.reported += other.reported;
        self.harmless += other.harmless;
        self.failures.extend(other.failures);
        self
    }

    fn of(description: impl Fn() -> String, examine: impl FnOnce() -> Result<(), Vec<Problem>>) -> Outcome {
        let failed =
            |what: String| Outcome { failures: vec![format!("{}: {what}", description())], ..Outcome::default() };
        match catch_unwind(AssertUnwindSafe(examine)) {
            Ok(Ok(())) => Outcome { harmless: 1, ..Outcome::default() },
            Ok(Err(problems)) if problems.iter().all(names_file_and_field) => {
                Outcome { reported: 1, ..Outcome::default() }
            }
            Ok(problems) => failed(problem_messages(problems).join("; ")),
            Err(_) => failed("panic".to_string()),
        }
    }
}

/// Damages `name`, which the page at `route` shows, in every way.
fn damage(name: &str, route: &str, pictures: &BTreeSet<String>) -> Outcome {
    let text = file(name).expect("exists");
    let whole: Value = serde_json::from_str(&text).expect("JSON");
    let mut at = Vec::new();
    places(&whole, "", &mut at);
    // Sample long files evenly instead of only their first fields.
    let step = at.len().div_ceil(4);
    let damaged = at.iter().skip(name.len() % step).step_by(step).flat_map(|place| {
        let damages = damages(whole.pointer(place).expect("a place"));
        damages.into_iter().map(move |damage| (place, damage))
    });
    let outcomes = damaged.collect::<Vec<_>>().into_par_iter().map(|(place, damage)| {
        let mut damaged = whole.clone();
        *damaged.pointer_mut(place).expect("a place") = damage.clone();
        let description = || format!("{name}{place} = {}", damage.to_string().chars().take(60).collect::<String>());
        Outcome::of(description, || examine(name, &damaged.to_string(), route, pictures))
    });
    let mut outcome = outcomes.reduce(Outcome::default, Outcome::and);
    for broken in ["", "{", "[]", "null", &text[..text.len() / 2], &text.replace('"', "'")] {
        match catch_unwind(AssertUnwindSafe(|| examine(name, broken, route, pictures))) {
            Ok(Err(problems)) if problems.iter().any(|problem| problem.file == name) => outcome.reported += 1,
            result => outcome.failures.push(format!("{name} as {:?}: {result:?}", &broken[..broken.len().min(20)])),
        }
    }
    outcome
}

#[test]
fn every_damaged_value_is_reported_or_harmless() {
    let pictures = FIXTURE.pictures();
    let outcomes = FILES.par_iter().map(|(file, route)| damage(file, route, &pictures));
    let Outcome { reported, harmless, failures } = outcomes.reduce(Outcome::default, Outcome::and);
    println!("{reported} damaged values reported, {harmless} harmless");
    assert!(failures.is_empty(), "{} failures: {:#?}", failures.len(), &failures[..failures.len().min(20)]);
    assert!(reported >= 200, "only {reported} damaged values were reported");
}

/// The tests damage entries in memory, so a replaced entry must equal the same entry read from disk.
#[test]
fn replacing_an_entry_gives_the_same_result_as_reading_it() {
    let folder = crate::fixture::copied_content();
    let mut replaced = catalog();
    for (name, _) in FILES {
        let edited = file(name).expect("exists").replace("2026-11-20", "2026-11-19").replace("sample", "example");
        std::fs::write(folder.path().join(name), &edited).expect("written");
        replace(&mut replaced, name, &edited).expect("readable");
    }
    let read = Catalog::read(folder.path()).expect("readable");
    let [replaced, read] = [replaced, read].map(|catalog| format!("{catalog:#?}"));
    let difference = replaced.lines().zip(read.lines()).find(|(replaced, read)| replaced != read);
    assert_eq!(difference, None);
    assert_eq!(replaced.len(), read.len());
}
