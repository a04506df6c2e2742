//! Describes each page with the [schema.org](https://schema.org) vocabulary (JSON-LD 1.1), for software that does not
//! read prose. It states only facts from the content and omits unknown values.
//!
//! The code uses `json!` instead of its own types: it reads like the examples on schema.org, and
//! `tests/native/structured_data.rs` checks every type, property, and value against the vocabulary.
//!
//! Only the HTML contains this data. Search engines read each page from its own URL. In the browser nothing reads it
//! after a route change, so `head::apply` removes it rather than leave data about a page that is no longer shown.

mod course;
mod dataset;
mod department;
mod event;
mod exam;
mod news;
mod page;
mod person;

use crate::content::{
    catalog::{Catalog, Route},
    route::Entry,
};
use radiology::site::path;
use rayon::prelude::*;
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;

/// Returns the script elements of all pages, by route.
pub fn elements(catalog: &Catalog) -> BTreeMap<String, String> {
    graphs(catalog).into_par_iter().map(|(route, graph)| (route, element(&graph))).collect()
}

/// Returns the graph of each page, by route.
pub fn graphs(catalog: &Catalog) -> BTreeMap<String, Value> {
    let routes = catalog.routes().into_iter().map(|route| (route.path.clone(), route)).collect();
    let writer = Writer { catalog, routes };
    let graph = |route: &Route| json!({ "@context": "https://schema.org", "@graph": writer.graph(route) });
    writer.routes.par_iter().map(|(path, route)| (path.clone(), known(graph(route)))).collect()
}

fn element(graph: &Value) -> String {
    // JSON decodes the escape to `<`, while in HTML no text can close the element.
    format!("<script type=\"application/ld+json\">{}</script>", graph.to_string().replace('<', "\\u003c"))
}

struct Writer<'a> {
    catalog: &'a Catalog,
    routes: BTreeMap<String, Route<'a>>,
}

impl Writer<'_> {
    /// Describes the page, its position on the site, and its subjects.
    fn graph(&self, route: &Route) -> Vec<Value> {
        let about = match route.entry {
            Entry::Home(_) => vec![self.department(), self.website()],
            Entry::Page(page) if page.finder.is_some() => self.desks(page),
            Entry::Page(_) => match route.path.as_str() {
                path::CALENDAR => self.events(),
                path::OPEN_DATA => vec![self.dataset()],
                _ => Vec::new(),
            },
            Entry::NewsPage(_) => Vec::new(),
            Entry::NewsItem(slug, item) => vec![self.news_article(slug, item)],
            Entry::Course(slug, course) => vec![self.course(slug, course)],
            Entry::Exam(_, exam) => vec![self.exam(&route.path, exam)],
            Entry::Person(_, person) => vec![self.person(&route.path, person)],
        };
        let mut page = self.page(route);
        // The first item is the main subject of the page; the events of the calendar have equal rank.
        page["mainEntity"] = json!({ "@id": about.first().map(|first| &first["@id"]) });
        [page].into_iter().chain(self.breadcrumbs(&route.path)).chain(about).collect()
    }

    /// Returns the absolute URL of a page, a file, or, with `#`, a subject of a page.
    fn at(&self, path: &str) -> String {
        self.catalog.site.origin.url(path)
    }
}

/// Returns the absolute URL of a vocabulary term: a member of an enumeration.
fn term(name: &str) -> String {
    ["https://schema.org/", name].concat()
}

/// Removes unknown values from `value`: nulls, empty lists, empty strings, and objects that contain only a type.
fn known(value: Value) -> Value {
    let is_known = |value: &Value| match value {
        Value::Null => false,
        Value::String(text) => !text.is_empty(),
        Value::Array(items) => !items.is_empty(),
        Value::Object(fields) => fields.keys().any(|name| name != "@type"),
        _ => true,
    };
    match value {
        Value::Array(items) => items.into_iter().map(known).filter(is_known).collect(),
        Value::Object(fields) => {
            let fields = fields.into_iter().map(|(name, value)| (name, known(value)));
            Value::Object(fields.filter(|(_, value)| is_known(value)).collect::<Map<_, _>>())
        }
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_known_is_not_said() {
        let data = json!({
            "@type": "Event", "name": "A", "location": { "@type": "Place", "name": null }, "about": [],
            "audience": { "@type": "Audience", "audienceType": "B" },
        });
        let expected =
            json!({ "@type": "Event", "name": "A", "audience": { "@type": "Audience", "audienceType": "B" } });
        assert_eq!(known(data), expected);
    }

    /// A title may contain any text, including text that would close the element.
    #[test]
    fn text_does_not_end_the_element() {
        let element = element(&json!({ "name": "</script><script>alert(1)" }));
        assert_eq!(element.matches('<').count(), 2, "{element}");
        let text = element.split_once('>').and_then(|(_, rest)| rest.strip_suffix("</script>")).expect("one element");
        let read: Value = serde_json::from_str(text).expect("JSON");
        assert_eq!(read["name"], "</script><script>alert(1)");
    }
}
