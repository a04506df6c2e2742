//! Checks the questions that pages answer: each is one that a visitor would type, and leads to one page.

use super::check::Check;
use crate::content::{catalog::page_file, normalize::normalize};
use std::collections::HashMap;

const MOST: usize = 12;
const LONGEST: usize = 80;

impl Check<'_> {
    pub fn asks(&mut self) {
        let catalog = self.catalog;
        let pages = catalog.pages.iter().map(|(route, page)| (page_file(route), &page.asks));
        let exams = catalog.exams.iter().map(|(slug, exam)| (format!("exams/{slug}.json"), &exam.asks));
        // Map each question, as the search normalizes it, to its location.
        let mut asked: HashMap<String, String> = HashMap::new();
        for (file, asks) in pages.chain(exams) {
            let mut entry = self.entry(&file);
            if asks.len() > MOST {
                entry.report("asks", format!("expected at most {MOST} questions, found {}", asks.len()));
            }
            for (i, question) in asks.iter().enumerate() {
                let field = format!("asks[{i}]");
                if let Some(message) = fault(question) {
                    entry.report(&field, message);
                    continue;
                }
                let normalized = Some(normalize(question)).filter(|words| !words.is_empty());
                let words = normalized.unwrap_or_else(|| question.clone());
                if let Some(place) = asked.insert(words, format!("{file}: {field}")) {
                    entry.report(&field, format!("“{question}” is asked in {place} already; one page answers it"));
                }
            }
        }
    }
}

fn fault(question: &str) -> Option<String> {
    let length = question.chars().count();
    if question.is_empty() {
        Some("is empty".to_string())
    } else if question.starts_with(char::is_uppercase) {
        Some(format!("expected a question that begins in lower case, found “{question}”"))
    } else if question.ends_with(['?', '？']) {
        Some(format!("expected a question without its mark, found “{question}”"))
    } else if question.contains('|') {
        // The search index separates a page's questions with “|”.
        Some(format!("expected a question without “|”, found “{question}”"))
    } else if question.trim() != question {
        Some(format!("expected no spaces around the question, found “{question}”"))
    } else if length > LONGEST {
        Some(format!("expected at most {LONGEST} characters, found {length}: “{question}”"))
    } else {
        None
    }
}
