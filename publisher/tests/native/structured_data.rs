//! What the pages say in JSON-LD, held against schema.org's own vocabulary and against the content.
//!
//! `schema_org/vocabulary.json` is an extract of that vocabulary; `schema_org/extract.py` made it, and
//! makes it again when a page uses a new term.

use crate::fixture::{CATALOG, DOCUMENTS, day};
use publisher::{
    content::inline,
    content::model::{exam::Guidance, news::Origin},
    seo::structured_data,
};
use radiology::site::path;
use scraper::{Html, Selector};
use serde::Deserialize;
use serde_json::Value;
use std::{
    collections::{BTreeMap, BTreeSet},
    sync::LazyLock,
};

static GRAPHS: LazyLock<BTreeMap<String, Value>> = LazyLock::new(|| structured_data::graphs(&CATALOG));

/// The terms of schema.org that the site uses.
#[derive(Deserialize)]
struct Vocabulary {
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

static VOCABULARY: LazyLock<Vocabulary> =
    LazyLock::new(|| serde_json::from_str(include_str!("schema_org/vocabulary.json")).expect("the extract"));

/// What a plain value may be.
const DATA_TYPES: [&str; 8] = ["Text", "URL", "Date", "DateTime", "Time", "Duration", "Boolean", "Integer"];

impl Vocabulary {
    /// Whether `class` is one of `expected`, or below one of them.
    fn is_a(&self, class: &str, expected: &[String]) -> bool {
        expected.iter().any(|name| name == class)
            || self.classes.get(class).is_some_and(|above| above.iter().any(|class| self.is_a(class, expected)))
    }

    /// Complaints about `node`, which `range` is expected of, and all in it.
    fn check(&self, at: &str, node: &serde_json::Map<String, Value>, complaints: &mut Vec<String>) {
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

fn types(node: &serde_json::Map<String, Value>) -> Vec<&str> {
    match &node.get("@type") {
        Some(Value::String(class)) => vec![class],
        Some(Value::Array(classes)) => classes.iter().filter_map(Value::as_str).collect(),
        _ => Vec::new(),
    }
}

/// The nodes of a page that are of a type.
fn nodes<'a>(route: &str, class: &str) -> Vec<&'a Value> {
    let graph = GRAPHS[route]["@graph"].as_array().expect("a graph");
    graph.iter().filter(|node| types(node.as_object().expect("a node")).contains(&class)).collect()
}

fn one<'a>(route: &str, class: &str) -> &'a Value {
    let found = nodes(route, class);
    assert_eq!(found.len(), 1, "{route}: {class}");
    found[0]
}

#[test]
fn every_type_property_and_value_is_one_of_schema_org() {
    let mut complaints = Vec::new();
    for (route, graph) in GRAPHS.iter() {
        assert_eq!(graph["@context"], "https://schema.org", "{route}");
        for node in graph["@graph"].as_array().expect("a graph") {
            VOCABULARY.check(route, node.as_object().expect("a node"), &mut complaints);
        }
    }
    assert!(complaints.is_empty(), "{complaints:#?}");
}

/// A test that cannot fail tells nothing.
#[test]
fn the_check_sees_what_is_not_of_schema_org() {
    let complaints = |node: Value| {
        let mut complaints = Vec::new();
        VOCABULARY.check("node", node.as_object().expect("a node"), &mut complaints);
        complaints
    };
    let wrong = [
        (serde_json::json!({ "@type": "Radiologist" }), "there is no type Radiologist"),
        (serde_json::json!({ "@type": "Person", "fullName": "A" }), "node.fullName: there is no such property"),
        (serde_json::json!({ "@type": "MedicalTest", "preparation": "A" }), "node.preparation: belongs to"),
        (serde_json::json!({ "@type": "Person", "affiliation": { "@type": "Place" } }), "node.affiliation: expected"),
        (serde_json::json!({ "@type": "Person", "affiliation": "Duke" }), "node.affiliation: expected"),
        (serde_json::json!({ "@type": "Schedule", "byDay": "https://schema.org/Funday" }), "node.byDay: expected"),
    ];
    for (node, expected) in wrong {
        let found = complaints(node.clone());
        assert!(found.iter().any(|complaint| complaint.contains(expected)), "{node}: {found:?}");
    }
    // Inherited: a clinic is an organization and a place.
    let right = serde_json::json!({
        "@type": "MedicalClinic", "parentOrganization": { "@id": "a" }, "openingHoursSpecification": {
            "@type": "OpeningHoursSpecification", "dayOfWeek": ["https://schema.org/Monday"], "opens": "07:30"
        }
    });
    assert_eq!(complaints(right), [] as [&str; 0]);
}

#[test]
fn every_page_carries_its_own_graph_and_the_page_not_found_none() {
    let template = "<!DOCTYPE html><html lang=\"en\"><head><!--HEAD--><!--/HEAD--></head><body><div id=\"app\"></div></body></html>";
    let renderer = DOCUMENTS.renderer(template, &CATALOG.site.name);
    let data = Selector::parse("script[type='application/ld+json']").expect("selector");
    for (route, graph) in GRAPHS.iter() {
        let html = Html::parse_document(&renderer.page(route).expect("a page"));
        let found: Vec<String> = html.select(&data).map(|element| element.text().collect()).collect();
        let [text] = &found[..] else { panic!("{route}: {} elements", found.len()) };
        assert_eq!(serde_json::from_str::<Value>(text).expect("JSON"), *graph, "{route}");
        let page = &graph["@graph"][0];
        assert_eq!(page["url"], format!("{}{route}", CATALOG.site.origin));
        let graph = graph["@graph"].as_array().expect("a graph");
        let about = page.get("mainEntity");
        assert!(about.is_none_or(|about| graph.iter().any(|node| node["@id"] == about["@id"])), "{route}: {about:?}");
        assert_eq!(about.is_none(), graph.len() < 3 || route == path::CALENDAR, "{route}: {about:?}");
    }
    assert_eq!(GRAPHS.len(), CATALOG.routes().len());
    assert!(Html::parse_document(&renderer.not_found()).select(&data).next().is_none());
}

/// The trail of the data is the trail that the page shows, and ends with the page.
#[test]
fn breadcrumbs_say_what_the_page_shows() {
    let renderer = DOCUMENTS.renderer("<!--HEAD--><!--/HEAD--><div id=\"app\"></div>", &CATALOG.site.name);
    let shown = Selector::parse(".breadcrumbs a").expect("selector");
    for route in GRAPHS.keys().filter(|route| *route != path::HOME) {
        let html = Html::parse_document(&renderer.page(route).expect("a page"));
        let mut expected: Vec<(String, String)> = html
            .select(&shown)
            .map(|link| (link.text().collect(), CATALOG.site.origin.clone() + link.attr("href").expect("a link")))
            .collect();
        let items = one(route, "BreadcrumbList")["itemListElement"].as_array().expect("a list");
        let text = |value: &Value| value.as_str().expect("text").to_string();
        let said: Vec<_> = items.iter().map(|item| (text(&item["name"]), text(&item["item"]))).collect();
        expected.push((said.last().expect("the page").0.clone(), format!("{}{route}", CATALOG.site.origin)));
        assert_eq!(said, expected, "{route}");
        assert!(items.iter().enumerate().all(|(i, item)| item["position"] == i + 1), "{route}");
    }
    assert!(nodes(path::HOME, "BreadcrumbList").is_empty());
}

#[test]
fn the_home_page_says_who_and_how_to_search() {
    let department = one(path::HOME, "MedicalOrganization");
    assert_eq!(department["telephone"], "+19196842711");
    assert_eq!(department["address"]["postalCode"], "27710");
    let search = &one(path::HOME, "WebSite")["potentialAction"];
    let template = search["target"]["urlTemplate"].as_str().expect("an address");
    assert_eq!(template, format!("{}/search/?q={{search_term_string}}", CATALOG.site.origin));
    assert_eq!(search["query-input"], "required name=search_term_string");
}

/// Each desk once: where one goes as a clinic, where one calls as a contact of the department.
#[test]
fn the_pages_of_desks_say_all_their_desks() {
    for route in [path::CONTACT, "/locations/"] {
        let department = one(route, "MedicalOrganization");
        let contacts = department["contactPoint"].as_array().expect("contacts").iter();
        let clinics = nodes(route, "MedicalClinic");
        let names = contacts.map(|c| &c["contactType"]).chain(clinics.iter().map(|c| &c["name"]));
        let mut said: Vec<&str> = names.map(|name| name.as_str().expect("text")).collect();
        said.sort_unstable();
        let mut expected: Vec<&str> = CATALOG.desks.values().map(|desk| desk.name.as_str()).collect();
        expected.retain(|name| *name != CATALOG.desks["department"].name);
        expected.sort_unstable();
        assert_eq!(said, expected, "{route}");
        for slug in ["pediatric-radiology", "image-library-duke-north"] {
            let desk = &CATALOG.desks[slug];
            let clinic = clinics.iter().find(|clinic| clinic["name"] == desk.name).expect("is among them");
            let said = &clinic["openingHoursSpecification"][0];
            // The vocabulary's clock has no hour 24.
            let closes = desk.hours[0].closes.to_string().replace("24:00", "23:59");
            assert_eq!([&said["opens"], &said["closes"]], [&desk.hours[0].opens.to_string(), &closes], "{slug}");
            assert_eq!(said["dayOfWeek"].as_array().map(Vec::len), Some(desk.hours[0].days.len()), "{slug}");
        }
        // A box is no place to go to.
        assert!(clinics.iter().all(|c| c["name"] != CATALOG.desks["medical-records"].name));
    }
}

#[test]
fn news_has_the_date_that_is_known_and_else_none() {
    let mut undated = 0;
    for (slug, item) in &CATALOG.news {
        let article = one(&format!("{}{slug}/", path::NEWS), "NewsArticle");
        let published = item.date.filter(|_| item.origin != Origin::Digest).map(|date| date.to_string());
        assert_eq!(article.get("datePublished").and_then(Value::as_str), published.as_deref(), "{slug}");
        assert_eq!(article.get("author").is_none(), item.origin == Origin::Elsewhere, "{slug}");
        assert_eq!(article["headline"], item.title, "{slug}");
        undated += usize::from(item.date.is_none());
    }
    assert!(undated > 0 && undated < CATALOG.news.len());
}

#[test]
fn people_courses_and_events_say_what_their_entries_say() {
    for (slug, person) in &CATALOG.people {
        let route = path::person(slug);
        if GRAPHS.contains_key(&route) {
            let said = one(&route, "Person");
            assert_eq!(said["name"], person.name(), "{slug}");
            assert_eq!(said.get("jobTitle").and_then(Value::as_str), person.role.as_deref(), "{slug}");
        }
    }
    for (slug, course) in &CATALOG.courses {
        let said = one(&format!("{}{slug}/", path::COURSES), "Course");
        let instance = &said["hasCourseInstance"];
        for (said, day) in [("startDate", course.start), ("endDate", course.end)] {
            assert_eq!(instance[said], day.to_string(), "{slug}");
        }
        assert_eq!(instance.get("location").is_none(), course.venue.is_none() && course.place.is_none(), "{slug}");
    }
    let events = nodes(path::CALENDAR, "Event");
    assert_eq!(events.len(), CATALOG.events.len());
    assert_eq!(nodes(path::CALENDAR, "CourseInstance").len(), CATALOG.courses.len());
    let rounds = events.iter().find(|event| event["name"] == CATALOG.events["grand-rounds"].title).expect("there");
    let schedule = &rounds["eventSchedule"];
    assert_eq!(schedule["byDay"][0], "https://schema.org/Thursday");
    assert_eq!(schedule["startTime"], "07:30");
    assert_eq!(schedule["scheduleTimezone"], "America/New_York");
    assert!(rounds.get("startDate").is_none() && schedule.get("endDate").is_none());
}

/// What holds for some only, or is not the department's own, cannot be said so in a line of data.
#[test]
fn the_preparation_of_an_exam_is_what_the_department_tells_everybody() {
    let said = |slug: &str| one(&format!("{}{slug}/", path::EXAM_PREP), "MedicalProcedure");
    let breast_mri = said("breast-mri");
    let preparation = breast_mri["preparation"].as_str().expect("text");
    assert!(preparation.contains("MRI safety form"), "{preparation}");
    assert!(!preparation.contains("]("), "marks are not for programs: {preparation}");
    for (slug, exam) in &CATALOG.exams {
        let said = said(slug);
        for (name, lines) in [("preparation", &exam.before), ("followup", &exam.after)] {
            let said = said[name].as_str().unwrap_or_default();
            for line in lines.iter().filter(|line| !line.when.is_empty() || line.guidance == Guidance::General) {
                assert!(!said.contains(&inline::plain(&line.text)), "{slug}: {name}: {}", line.text);
            }
        }
    }
    assert!(!CATALOG.exams["interventional-procedures"].is_test);
    for slug in CATALOG.exams.keys() {
        let is_test = types(said(slug).as_object().expect("a node")).contains(&"MedicalTest");
        assert_eq!(is_test, CATALOG.exams[slug].is_test, "{slug}");
        let page = one(&format!("{}{slug}/", path::EXAM_PREP), "MedicalWebPage");
        assert_eq!(page["lastReviewed"], CATALOG.exams[slug].reviewed.to_string(), "{slug}");
    }
}

#[test]
fn the_data_are_said_to_be_where_they_are() {
    let dataset = one(path::OPEN_DATA, "Dataset");
    let files = publisher::feeds::files(&CATALOG, day("2026-11-24"), &publisher::content::schema::all());
    let files: BTreeSet<String> = files.into_keys().map(|file| CATALOG.site.origin.clone() + &file).collect();
    let downloads = dataset["distribution"].as_array().expect("downloads");
    assert!(downloads.len() > 2);
    for download in downloads {
        assert!(files.contains(download["contentUrl"].as_str().expect("an address")), "{download}");
    }
    assert!(dataset.get("license").is_none(), "no fact names one");
}
