//! Publishes the entries as open data: collections of entries in JSON.

use super::catalog::{Catalog, Collection};
use serde::Serialize;
use serde_json::Value;
use std::collections::BTreeMap;

/// A published collection.
pub struct Published {
    /// The name in URLs.
    pub name: &'static str,
    /// Plain-text description of one entry.
    pub entry: &'static str,
    /// The file of the schema that all entries follow.
    pub schema: &'static str,
    /// Entries by slug; pages by their path without its leading and trailing slashes.
    pub entries: BTreeMap<String, Value>,
}

impl Catalog {
    /// Returns all collections as the editors maintain them. Omits content that makes no sense without a page: the
    /// menu, the footer and the text of the home page.
    pub fn published(&self) -> Vec<Published> {
        vec![
            collection("pages", "A page of text", "page.json", &self.pages),
            collection("news", "A news item", "news-item.json", &self.news),
            collection("courses", "A CME course with its dates", "course.json", &self.courses),
            collection("events", "An event, once or every week", "event.json", &self.events),
            collection("exams", "How to prepare for one kind of exam", "exam.json", &self.exams),
            collection("desks", "Whom to call, when, and where they sit", "desk.json", &self.desks),
            collection("people", "A member of the faculty, as public pages show them", "person.json", &self.people),
        ]
    }
}

fn collection<T: Serialize>(
    name: &'static str,
    entry: &'static str,
    schema: &'static str,
    entries: &Collection<T>,
) -> Published {
    let json = |entry| serde_json::to_value(entry).expect("entries have only text keys");
    let entries = entries.iter().map(|(slug, entry)| (slug.trim_matches('/').to_string(), json(entry)));
    Published { name, entry, schema, entries: entries.collect() }
}
