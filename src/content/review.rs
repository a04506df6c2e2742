//! The freshness ledger: which entries are due for another look. What a patient acts on ages
//! fastest; news and courses are records of their day and do not age.

use super::catalog::{Catalog, page_file};
use jiff::{Span, civil::Date};
use std::fmt::Write;

/// Months between two reviews, by kind of entry.
const DESK: i32 = 6;
const EXAM: i32 = 12;
const PATIENT_PAGE: i32 = 12;
const PAGE: i32 = 18;
const PERSON: i32 = 12;

/// An entry whose next review has passed.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Overdue {
    /// Day on which the review was due, `YYYY-MM-DD`.
    pub due: String,
    pub file: String,
}

/// The entries overdue on the day `today` (`YYYY-MM-DD`), longest first.
pub fn overdue(catalog: &Catalog, today: &str) -> Vec<Overdue> {
    let mut entries: Vec<(String, &str, i32)> = vec![("home.json".to_string(), &catalog.home.reviewed, PAGE)];
    let desks = catalog.desks.iter().map(|(slug, desk)| (format!("desks/{slug}.json"), desk.reviewed.as_str(), DESK));
    entries.extend(desks);
    let exams = catalog.exams.iter().map(|(slug, exam)| (format!("exams/{slug}.json"), exam.reviewed.as_str(), EXAM));
    entries.extend(exams);
    entries.extend(catalog.pages.iter().map(|(route, page)| {
        let months = if route.starts_with("/patient-care/") { PATIENT_PAGE } else { PAGE };
        (page_file(route), page.reviewed.as_str(), months)
    }));
    let people = catalog.people.iter().map(|(slug, p)| (format!("people/{slug}.json"), p.reviewed.as_str(), PERSON));
    entries.extend(people);

    let mut overdue: Vec<Overdue> = entries
        .into_iter()
        .filter_map(|(file, reviewed, months)| {
            let due = due(reviewed, months)?;
            (due.as_str() < today).then_some(Overdue { due, file })
        })
        .collect();
    overdue.sort();
    overdue
}

fn due(reviewed: &str, months: i32) -> Option<String> {
    let reviewed: Date = reviewed.parse().ok()?;
    Some(reviewed.checked_add(Span::new().months(months)).ok()?.to_string())
}

/// The ledger for whoever builds the site; `None` when nothing is overdue.
pub fn report(overdue: &[Overdue]) -> Option<String> {
    if overdue.is_empty() {
        return None;
    }
    let mut report = format!("warning: {} entries are due for review:", overdue.len());
    for Overdue { due, file } in overdue {
        // Writing to a string does not fail.
        _ = write!(report, "\n  {due}  {file}");
    }
    Some(report)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_are_calendar_months() {
        assert_eq!(due("2026-08-31", 6).as_deref(), Some("2027-02-28"));
        assert_eq!(due("2026-11-23", 12).as_deref(), Some("2027-11-23"));
        assert_eq!(due("yesterday", 12), None);
    }
}
