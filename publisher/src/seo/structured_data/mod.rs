//! What a page says, in the words of [schema.org](https://schema.org) (JSON-LD 1.1), for programs that
//! do not read prose. It says nothing that the content does not say; what is not known is left out.
//!
//! Written with `json!` and not by types of our own: it then reads as the examples of schema.org do,
//! and `tests/native/structured_data.rs` holds every type, property and value against the vocabulary itself.
//!
//! It stands in the HTML alone. Engines read each page from its own address; in the browser nobody
//! reads it after a change of route, so `head::apply` takes it out rather than let it speak of a page
//! that is not on show.

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

/// The elements of all pages, by route.
pub fn elements(catalog: &Catalog) -> BTreeMap<String, String> {
    graphs(catalog).into_par_iter().map(|(route, graph)| (route, element(&graph))).collect()
}

/// What each page says, by route.
pub fn graphs(catalog: &Catalog) -> BTreeMap<String, Value> {
    let routes = catalog.routes().into_iter().map(|route| (route.path.clone(), route)).collect();
    let writer = Writer { catalog, routes };
    let graph = |route: &Route| json!({ "@context": "https://schema.org", "@graph": writer.graph(route) });
    writer.routes.par_iter().map(|(path, route)| (path.clone(), known(graph(route)))).collect()
}

fn element(graph: &Value) -> String {
    // In JSON the escape is the letter; in HTML nothing can end the element.
    format!("<script type=\"application/ld+json\">{}</script>", graph.to_string().replace('<', "\\u003c"))
}

struct Writer<'a> {
    catalog: &'a Catalog,
    routes: BTreeMap<String, Route<'a>>,
}

impl Writer<'_> {
    /// The page itself, where it stands, and what it is about.
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
        // The first is the one that the page is about; the events of the calendar are equals.
        page["mainEntity"] = json!({ "@id": about.first().map(|first| &first["@id"]) });
        [page].into_iter().chain(self.breadcrumbs(&route.path)).chain(about).collect()
    }

    /// The absolute address of a page, a file or, with `#`, of something that a page is about.
    fn at(&self, path: &str) -> String {
        [&self.catalog.site.origin, path].concat()
    }
}

/// The absolute identity of a term of the vocabulary: of a member of an enumeration.
fn term(name: &str) -> String {
    ["https://schema.org/", name].concat()
}

/// `value` without what is not known: nulls, empty lists and texts, and objects of nothing but a type.
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
        let said = json!({
            "@type": "Event", "name": "A", "location": { "@type": "Place", "name": null }, "about": [],
            "audience": { "@type": "Audience", "audienceType": "B" },
        });
        let expected =
            json!({ "@type": "Event", "name": "A", "audience": { "@type": "Audience", "audienceType": "B" } });
        assert_eq!(known(said), expected);
    }

    /// A title may hold anything, also what would end the element.
    #[test]
    fn text_does_not_end_the_element() {
        let element = element(&json!({ "name": "</script><script>alert(1)" }));
        assert_eq!(element.matches('<').count(), 2, "{element}");
        let text = element.split_once('>').and_then(|(_, rest)| rest.strip_suffix("</script>")).expect("one element");
        let read: Value = serde_json::from_str(text).expect("JSON");
        assert_eq!(read["name"], "</script><script>alert(1)");
    }
}
