//! The JSON-LD of the pages, compared with schema.org's vocabulary and with the content.
//!
//! `../schema_org/vocabulary.json` is an extract of that vocabulary. Run `../schema_org/extract.py` to update it when a
//! page uses a new term.

use crate::fixture::{NOT_FOUND, Site};
use publisher::content::model::news::Origin;
use radiology::site::path;
use scraper::{Html, Selector};
use serde::Deserialize;
use serde_json::Value;
use std::{collections::BTreeMap, sync::LazyLock};

impl Site {
    /// The nodes of a type on a page.
    pub fn nodes(&self, route: &str, class: &str) -> Vec<&Value> {
        let graph = self.graphs()[route]["@graph"].as_array().expect("a graph");
        graph.iter().filter(|node| types(node.as_object().expect("a node")).contains(&class)).collect()
    }

    /// The only node of a type on a page.
    pub fn one(&self, route: &str, class: &str) -> &Value {
        let found = self.nodes(route, class);
        assert_eq!(found.len(), 1, "{route}: {class}");
        found[0]
    }
}

/// The terms of schema.org that the site uses.
#[derive(Deserialize)]
pub struct Vocabulary {
    /// Each class with its direct superclasses.
    classes: BTreeMap<String, Vec<String>>,
    /// Each enumeration member with its classes.
    members: BTreeMap<String, Vec<String>>,
    properties: BTreeMap<String, Property>,
}

#[derive(Deserialize)]
struct Property {
    domain: Vec<String>,
    range: Vec<String>,
}

pub static VOCABULARY: LazyLock<Vocabulary> =
    LazyLock::new(|| serde_json::from_str(include_str!("../schema_org/vocabulary.json")).expect("the extract"));

/// The types of plain values.
const DATA_TYPES: [&str; 8] = ["Text", "URL", "Date", "DateTime", "Time", "Duration", "Boolean", "Integer"];

impl Vocabulary {
    /// Whether `class` is one of `expected` or a subclass of one.
    fn is_a(&self, class: &str, expected: &[String]) -> bool {
        expected.iter().any(|name| name == class)
            || self.classes.get(class).is_some_and(|above| above.iter().any(|class| self.is_a(class, expected)))
    }

    /// Adds the problems of `node` and all nodes in it to `problems`.
    pub fn check(&self, at: &str, node: &serde_json::Map<String, Value>, problems: &mut Vec<String>) {
        let types = types(node);
        for class in types.iter().filter(|class| !self.classes.contains_key(**class)) {
            problems.push(format!("{at}: there is no type {class}"));
        }
        for (name, value) in node.iter().filter(|(name, _)| !name.starts_with('@')) {
            let at = format!("{at}.{name}");
            // See schema.org/docs/actions: the suffix describes the input for a property.
            let name = name.strip_suffix("-input").unwrap_or(name);
            let Some(property) = self.properties.get(name) else {
                problems.push(format!("{at}: there is no such property"));
                continue;
            };
            if !types.iter().any(|class| self.is_a(class, &property.domain)) {
                problems.push(format!("{at}: belongs to {:?}, not to {types:?}", property.domain));
            }
            let values = value.as_array().map_or(std::slice::from_ref(value), Vec::as_slice);
            for value in values {
                self.check_value(&at, value, &property.range, problems);
            }
        }
    }

    fn check_value(&self, at: &str, value: &Value, range: &[String], problems: &mut Vec<String>) {
        let takes = |kinds: &[&str]| range.iter().any(|kind| kinds.contains(&kind.as_str()));
        let fits = match value {
            Value::Object(node) => {
                self.check(at, node, problems);
                let types = types(node);
                // A bare reference has the types of its target.
                types.is_empty() && node.contains_key("@id") || types.iter().any(|class| self.is_a(class, range))
            }
            Value::String(text) => match text.strip_prefix("https://schema.org/") {
                Some(member) => {
                    self.members.get(member).is_some_and(|of| of.iter().any(|class| self.is_a(class, range)))
                }
                None => {
                    takes(&DATA_TYPES[..6]) && !text.trim().is_empty()
                        || (text.starts_with("https://") && takes(&["Thing"]))
                }
            },
            Value::Bool(_) => takes(&["Boolean"]),
            Value::Number(_) => takes(&["Integer", "Number"]),
            Value::Null | Value::Array(_) => false,
        };
        if !fits {
            problems.push(format!("{at}: expected {range:?}, found {value}"));
        }
    }
}

pub fn types(node: &serde_json::Map<String, Value>) -> Vec<&str> {
    match &node.get("@type") {
        Some(Value::String(class)) => vec![class],
        Some(Value::Array(classes)) => classes.iter().filter_map(Value::as_str).collect(),
        _ => Vec::new(),
    }
}

pub fn structured_data_uses_only_schema_org_terms(site: &Site) {
    let mut problems = Vec::new();
    for (route, graph) in site.graphs() {
        assert_eq!(graph["@context"], "https://schema.org", "{route}");
        for node in graph["@graph"].as_array().expect("a graph") {
            VOCABULARY.check(route, node.as_object().expect("a node"), &mut problems);
        }
    }
    assert!(problems.is_empty(), "{problems:#?}");
}

pub fn every_page_except_the_404_page_has_its_own_graph(site: &Site) {
    let data = Selector::parse("script[type='application/ld+json']").expect("selector");
    for (route, graph) in site.graphs() {
        let html = Html::parse_document(&site.pages()[route]);
        let found: Vec<String> = html.select(&data).map(|element| element.text().collect()).collect();
        let [text] = &found[..] else { panic!("{route}: {} elements", found.len()) };
        assert_eq!(serde_json::from_str::<Value>(text).expect("JSON"), *graph, "{route}");
        let page = &graph["@graph"][0];
        assert_eq!(page["url"], format!("{}{route}", site.catalog.site.origin));
        let graph = graph["@graph"].as_array().expect("a graph");
        let about = page.get("mainEntity");
        assert!(about.is_none_or(|about| graph.iter().any(|node| node["@id"] == about["@id"])), "{route}: {about:?}");
        assert_eq!(about.is_none(), graph.len() < 3 || route == path::CALENDAR, "{route}: {about:?}");
    }
    assert_eq!(site.graphs().len(), site.catalog.routes().len());
    assert!(Html::parse_document(&site.pages()[NOT_FOUND]).select(&data).next().is_none());
}

/// The structured breadcrumbs match the visible ones and end with the page itself.
pub fn structured_breadcrumbs_match_the_visible_breadcrumbs(site: &Site) {
    let shown = Selector::parse(".breadcrumbs a").expect("selector");
    for route in site.graphs().keys().filter(|route| *route != path::HOME) {
        let html = Html::parse_document(&site.pages()[route]);
        let mut expected: Vec<(String, String)> = html
            .select(&shown)
            .map(|link| (link.text().collect(), site.catalog.site.origin.url(link.attr("href").expect("a link"))))
            .collect();
        let items = site.one(route, "BreadcrumbList")["itemListElement"].as_array().expect("a list");
        let text = |value: &Value| value.as_str().expect("text").to_string();
        let actual: Vec<_> = items.iter().map(|item| (text(&item["name"]), text(&item["item"]))).collect();
        expected.push((actual.last().expect("the page").0.clone(), format!("{}{route}", site.catalog.site.origin)));
        assert_eq!(actual, expected, "{route}");
        assert!(items.iter().enumerate().all(|(i, item)| item["position"] == i + 1), "{route}");
    }
    assert!(site.nodes(path::HOME, "BreadcrumbList").is_empty());
}

pub fn news_has_a_publication_date_only_if_it_is_known(site: &Site) {
    for (slug, item) in &site.catalog.news {
        let article = site.one(&format!("{}{slug}/", path::NEWS), "NewsArticle");
        let published = item.date.filter(|_| item.origin != Origin::Digest).map(|date| date.to_string());
        assert_eq!(article.get("datePublished").and_then(Value::as_str), published.as_deref(), "{slug}");
        assert_eq!(article.get("author").is_none(), item.origin == Origin::Elsewhere, "{slug}");
        assert_eq!(article["headline"], item.title, "{slug}");
    }
}
