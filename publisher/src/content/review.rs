//! Tracks which entries are due for review. Information that patients act on goes out of date fastest; news and courses
//! are records of their day and never do.

use super::{
    catalog::{Catalog, page_file},
    values::Day,
};
use std::fmt::Write;

/// Months between two reviews, by kind of entry.
const DESK: i32 = 6;
const EXAM: i32 = 12;
const PATIENT_PAGE: i32 = 12;
const PAGE: i32 = 18;
const PERSON: i32 = 12;
const REPORT_TERMS: i32 = 12;

/// An entry whose next review is overdue.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Overdue {
    /// The day on which the review was due.
    pub due: Day,
    pub file: String,
}

/// Entries with the same review interval.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kind {
    pub name: &'static str,
    /// Months between two reviews.
    pub months: i32,
    /// The file and last review day of each entry.
    pub entries: Vec<(String, Day)>,
}

impl Kind {
    /// Returns the day on which each review is due, with the entry's file.
    pub fn due(&self) -> impl Iterator<Item = (Day, &str)> {
        self.entries.iter().map(|(file, reviewed)| (reviewed.plus_months(self.months), file.as_str()))
    }
}

/// Returns all entries that need reviews, by kind.
pub fn kinds(catalog: &Catalog) -> [Kind; 6] {
    let file = |folder: &str, slug: &String| format!("{folder}/{slug}.json");
    let desks = catalog.desks.iter().map(|(slug, desk)| (file("desks", slug), desk.reviewed));
    let exams = catalog.exams.iter().map(|(slug, exam)| (file("exams", slug), exam.reviewed));
    let people = catalog.people.iter().map(|(slug, person)| (file("people", slug), person.reviewed));
    let pages = catalog.pages.iter().map(|(route, page)| (page_file(route), page.reviewed));
    let (for_patients, others): (Vec<_>, Vec<_>) = pages.partition(|(file, _)| file.starts_with("pages/patient-care"));
    // The terms are one file: the longest without a review counts.
    let terms = catalog.report_terms.terms.iter().map(|term| term.reviewed).min();
    let terms = terms.map(|reviewed| ("report-terms.json".to_string(), reviewed));
    let home = [("home.json".to_string(), catalog.home.reviewed)];
    [
        Kind { name: "Desks: phone numbers and hours", months: DESK, entries: desks.collect() },
        Kind { name: "Exams", months: EXAM, entries: exams.collect() },
        Kind { name: "Pages for patients", months: PATIENT_PAGE, entries: for_patients },
        Kind { name: "Other pages", months: PAGE, entries: home.into_iter().chain(others).collect() },
        Kind { name: "People", months: PERSON, entries: people.collect() },
        Kind { name: "Words in reports", months: REPORT_TERMS, entries: terms.into_iter().collect() },
    ]
}

/// Returns the entries overdue on the day `today`, longest overdue first.
pub fn overdue(catalog: &Catalog, today: Day) -> Vec<Overdue> {
    let kinds = kinds(catalog);
    let due = kinds.iter().flat_map(Kind::due).filter(|(due, _)| *due < today);
    let mut overdue: Vec<Overdue> = due.map(|(due, file)| Overdue { due, file: file.to_string() }).collect();
    overdue.sort();
    overdue
}

/// Formats the overdue entries for the build log; `None` if nothing is overdue.
pub fn report(overdue: &[Overdue]) -> Option<String> {
    if overdue.is_empty() {
        return None;
    }
    let mut report = format!("warning: {} entries are due for review:", overdue.len());
    for Overdue { due, file } in overdue {
        // Writing to a string never fails.
        _ = write!(report, "\n  {due}  {file}");
    }
    Some(report)
}
