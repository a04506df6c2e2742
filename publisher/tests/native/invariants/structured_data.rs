//! What the pages say in JSON-LD, compared with schema.org's own vocabulary and with the content.
//!
//! `../schema_org/vocabulary.json` is an extract of that vocabulary; `../schema_org/extract.py` made it, and
//! makes it again when a page uses a new term.

use crate::fixture::{NOT_FOUND, Site};
use publisher::content::model::news::Origin;
use radiology::site::path;
use scraper::{Html, Selector};
use serde::Deserialize;
use serde_json::Value;
use std::{collections::BTreeMap, sync::LazyLock};

impl Site {
    /// The nodes of a page that are of a type.
    pub fn nodes(&self, route: &str, class: &str) -> Vec<&Value> {
        let graph = self.graphs()[route]["@graph"].as_array().expect("a graph");
        graph.iter().filter(|node| types(node.as_object().expect("a node")).contains(&class)).collect()
    }

    /// The only one of a type.
    pub fn one(&self, route: &str, class: &str) -> &Value {
        let found = self.nodes(route, class);
        assert_eq!(found.len(), 1, "{route}: {class}");
        found[0]
    }
}

/// The terms of schema.org that the site uses.
#[derive(Deserialize)]
pub struct Vocabulary {
    /// Each with the classes right above it.
    classes: BTreeMap<String, Vec<String>>,
    /// Of enumerations, each with the classes it is a member of.
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

/// The types that a plain value may have.
const DATA_TYPES: [&str; 8] = ["Text", "URL", "Date", "DateTime", "Time", "Duration", "Boolean", "Integer"];

impl Vocabulary {
    /// Whether `class` is one of `expected`, or below one of them.
    fn is_a(&self, class: &str, expected: &[String]) -> bool {
        expected.iter().any(|name| name == class)
            || self.classes.get(class).is_some_and(|above| above.iter().any(|class| self.is_a(class, expected)))
    }

    /// Complaints about `node`, which `range` is expected of, and all in it.
    pub fn check(&self, at: &str, node: &serde_json::Map<String, Value>, complaints: &mut Vec<String>) {
        let types = types(node);
        for class in types.iter().filter(|class| !self.classes.contains_key(**class)) {
            complaints.push(format!("{at}: there is no type {class}"));
        }
        for (name, value) in node.iter().filter(|(name, _)| !name.starts_with('@')) {
            let at = format!("{at}.{name}");
            // schema.org/docs/actions: how an input is written beside the property that takes it.
            let name = name.strip_suffix("-input").unwrap_or(name);
            let Some(property) = self.properties.get(name) else {
                complaints.push(format!("{at}: there is no such property"));
                continue;
            };
            if !types.iter().any(|class| self.is_a(class, &property.domain)) {
                complaints.push(format!("{at}: belongs to {:?}, not to {types:?}", property.domain));
            }
            let values = value.as_array().map_or(std::slice::from_ref(value), Vec::as_slice);
            for value in values {
                self.check_value(&at, value, &property.range, complaints);
            }
        }
    }

    fn check_value(&self, at: &str, value: &Value, range: &[String], complaints: &mut Vec<String>) {
        let takes = |kinds: &[&str]| range.iter().any(|kind| kinds.contains(&kind.as_str()));
        let fits = match value {
            Value::Object(node) => {
                self.check(at, node, complaints);
                let types = types(node);
                // A bare reference has the types of what it refers to.
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
            complaints.push(format!("{at}: expected {range:?}, found {value}"));
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

pub fn every_type_property_and_value_is_one_of_schema_org(site: &Site) {
    let mut complaints = Vec::new();
    for (route, graph) in site.graphs() {
        assert_eq!(graph["@context"], "https://schema.org", "{route}");
        for node in graph["@graph"].as_array().expect("a graph") {
            VOCABULARY.check(route, node.as_object().expect("a node"), &mut complaints);
        }
    }
    assert!(complaints.is_empty(), "{complaints:#?}");
}

pub fn every_page_carries_its_own_graph_and_the_page_not_found_none(site: &Site) {
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

/// The trail of the data is the trail that the page shows, and ends with the page.
pub fn breadcrumbs_say_what_the_page_shows(site: &Site) {
    let shown = Selector::parse(".breadcrumbs a").expect("selector");
    for route in site.graphs().keys().filter(|route| *route != path::HOME) {
        let html = Html::parse_document(&site.pages()[route]);
        let mut expected: Vec<(String, String)> = html
            .select(&shown)
            .map(|link| (link.text().collect(), site.catalog.site.origin.url(link.attr("href").expect("a link"))))
            .collect();
        let items = site.one(route, "BreadcrumbList")["itemListElement"].as_array().expect("a list");
        let text = |value: &Value| value.as_str().expect("text").to_string();
        let said: Vec<_> = items.iter().map(|item| (text(&item["name"]), text(&item["item"]))).collect();
        expected.push((said.last().expect("the page").0.clone(), format!("{}{route}", site.catalog.site.origin)));
        assert_eq!(said, expected, "{route}");
        assert!(items.iter().enumerate().all(|(i, item)| item["position"] == i + 1), "{route}");
    }
    assert!(site.nodes(path::HOME, "BreadcrumbList").is_empty());
}

pub fn news_has_the_date_that_is_known_and_else_none(site: &Site) {
    for (slug, item) in &site.catalog.news {
        let article = site.one(&format!("{}{slug}/", path::NEWS), "NewsArticle");
        let published = item.date.filter(|_| item.origin != Origin::Digest).map(|date| date.to_string());
        assert_eq!(article.get("datePublished").and_then(Value::as_str), published.as_deref(), "{slug}");
        assert_eq!(article.get("author").is_none(), item.origin == Origin::Elsewhere, "{slug}");
        assert_eq!(article["headline"], item.title, "{slug}");
    }
}
