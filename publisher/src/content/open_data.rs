//! The entries as data for others: the collections, each with its entries as JSON.

use super::catalog::{Catalog, Collection};
use serde::Serialize;
use serde_json::Value;
use std::collections::BTreeMap;

/// A collection as it is published.
pub struct Published {
    /// As it stands in addresses.
    pub name: &'static str,
    /// What one entry is. Plain text.
    pub entry: &'static str,
    /// File of the schema that all entries follow.
    pub schema: &'static str,
    /// By slug; for pages, by what stands between the slashes of their address.
    pub entries: BTreeMap<String, Value>,
}

impl Catalog {
    /// All collections, as the editors keep them. What makes no sense without a page (menu, footer, words
    /// of the home page) is not among them.
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
