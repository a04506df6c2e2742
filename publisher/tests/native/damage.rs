//! Editors make mistakes. Here hundreds are made on purpose, to one field of one file at a time:
//! each is reported with file and field, or it is harmless and the page still renders. Never a panic.

use crate::fixture::{copied_content, pictures};
use publisher::{
    bundle::documents::{Documents, today},
    content::{catalog::Problem, validate},
    feeds,
};
use rayon::prelude::*;
use serde_json::{Value, json};
use std::{
    collections::BTreeSet,
    fs,
    panic::{AssertUnwindSafe, catch_unwind},
};

/// Files of each kind, with the route on which they show.
const FILES: &[(&str, &str)] = &[
    ("site.json", "/about/"),
    ("navigation.json", "/about/"),
    ("redirects.json", "/about/"),
    ("home.json", "/"),
    ("synonyms.json", "/search/"),
    ("conditions.json", "/patient-care/exam-prep/children-stomach-and-bowel/"),
    ("pages/education/fellowships.json", "/education/fellowships/"),
    ("pages/about/department-history.json", "/about/department-history/"),
    ("pages/about/contact-us.json", "/about/contact-us/"),
    ("pages/patient-care/for-patients.json", "/patient-care/for-patients/"),
    ("exams/myelogram.json", "/patient-care/exam-prep/myelogram/"),
    ("exams/children-urinary-and-chest.json", "/patient-care/exam-prep/children-urinary-and-chest/"),
    ("news/radiology-research-day-2026.json", "/about/news/radiology-research-day-2026/"),
    ("courses/duke-radiology-review-2025.json", "/education/continuing-medical-education/duke-radiology-review-2025/"),
    ("events/grand-rounds.json", "/about/calendar/"),
    ("events/virtual-imaging-trials-in-medicine-summit-2024.json", "/about/calendar/"),
    ("desks/central-scheduling.json", "/schedule-an-appointment/"),
    ("people/erik-paulson.json", "/about/faculty/"),
];

/// Every place in `value`, as JSON pointers.
fn places(value: &Value, at: &str, found: &mut Vec<String>) {
    match value {
        Value::Object(fields) => fields.iter().for_each(|(name, field)| {
            let at = format!("{at}/{name}");
            found.push(at.clone());
            places(field, &at, found);
        }),
        // The first and last of a list stand for the others.
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

/// What a slip of the hand, a paste or an attack makes of a value.
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

struct Bench {
    folder: tempfile::TempDir,
    pictures: BTreeSet<String>,
}

impl Bench {
    fn new() -> Bench {
        Bench { folder: copied_content(), pictures: pictures() }
    }

    /// The problems of the folder as it stands; without any, the page at `route` is rendered.
    fn examine(&self, route: &str) -> Result<(), Vec<Problem>> {
        let catalog = validate::read(self.folder.path(), &self.pictures, today())?;
        let documents = Documents::of(&catalog, publisher::bundle::documents::today());
        feeds::files(&catalog, today(), &[]);
        let renderer = documents.renderer(r#"<!--HEAD--><!--/HEAD--><div id="app"></div>"#, "Site");
        let html = renderer.page(route).expect("has a document");
        assert!(!html.contains("<script>alert"), "markup in content became markup of the page");
        Ok(())
    }
}

/// The report tells an editor where to look.
fn names_file_and_field(problem: &Problem) -> bool {
    let says_which =
        ["missing field", "unknown field", "is empty", "no page above", "same address", "is missing", "no link leads"];
    problem.file.ends_with(".json")
        && (!problem.field.is_empty() || says_which.iter().any(|words| problem.message.contains(words)))
}

/// What came of the damages to a file.
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
}

/// Damages `file`, which shows at `route`, in every way.
fn damage(file: &str, route: &str) -> Outcome {
    let bench = Bench::new();
    let mut outcome = Outcome::default();
    let target = bench.folder.path().join(file);
    let text = fs::read_to_string(&target).expect("file");
    let whole: Value = serde_json::from_str(&text).expect("JSON");
    let mut at = Vec::new();
    places(&whole, "", &mut at);
    // Long files are sampled evenly.
    let step = at.len().div_ceil(7);
    for place in at.iter().step_by(step) {
        let value = whole.pointer(place).expect("a place");
        for damage in damages(value) {
            let mut damaged = whole.clone();
            *damaged.pointer_mut(place).expect("a place") = damage.clone();
            fs::write(&target, damaged.to_string()).expect("written");
            let story = || format!("{file}{place} = {}", damage.to_string().chars().take(60).collect::<String>());
            match catch_unwind(AssertUnwindSafe(|| bench.examine(route))) {
                Ok(Ok(())) => outcome.harmless += 1,
                Ok(Err(problems)) if problems.iter().all(names_file_and_field) => outcome.reported += 1,
                Ok(Err(problems)) => outcome.failures.push(format!("{}: {problems:?}", story())),
                Err(_) => outcome.failures.push(format!("{}: panic", story())),
            }
        }
    }
    for broken in ["", "{", "[]", "null", &text[..text.len() / 2], &text.replace('"', "'")] {
        fs::write(&target, broken).expect("written");
        match catch_unwind(AssertUnwindSafe(|| bench.examine(route))) {
            Ok(Err(problems)) if problems.iter().any(|problem| problem.file == file) => outcome.reported += 1,
            result => outcome.failures.push(format!("{file} as {:?}: {result:?}", &broken[..broken.len().min(20)])),
        }
    }
    outcome
}

#[test]
fn every_damage_is_reported_or_harmless() {
    let outcomes = FILES.par_iter().map(|(file, route)| damage(file, route));
    let Outcome { reported, harmless, failures } = outcomes.reduce(Outcome::default, Outcome::and);
    println!("{reported} damages reported, {harmless} harmless");
    assert!(failures.is_empty(), "{} failures: {:#?}", failures.len(), &failures[..failures.len().min(20)]);
    assert!(reported >= 200, "only {reported} damages were reported");
}
