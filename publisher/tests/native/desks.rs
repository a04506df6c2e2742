//! Desks as the pages list them: whoever needs one finds it, and sees when it is open.

use crate::fixture::{CATALOG, DOCUMENTS, pictures, select, text};
use publisher::content::normalize::decomposed;
use publisher::content::search_terms::gather;
use publisher::{
    bundle::documents::today,
    content::{catalog::Catalog, validate::validate},
};
use radiology::{
    model::document::{Content, Part},
    site::path,
    text::{opening_hours, search_terms::SearchTerms},
};
use scraper::{ElementRef, Html, Selector};
use std::collections::{BTreeMap, BTreeSet};

const LOCATIONS: &str = "/locations/";
const FELLOWSHIPS: &str = "/education/fellowships/";

/// The markup of a page, all its parts.
fn page(route: &str) -> Html {
    let Content::Text(text) = &DOCUMENTS.of_routes[&path::document(route)].content else { panic!("{route}") };
    let markup = text.parts.iter().map(|part| match part {
        Part::Markup(markup) => markup.0.as_str(),
        _ => "",
    });
    Html::parse_fragment(&markup.collect::<String>())
}

/// What the desks of a page are found by, by their slugs.
fn words_of(route: &str) -> BTreeMap<String, String> {
    let html = page(route);
    let word = |element: &ElementRef, name| element.attr(name).expect("selected by it").to_string();
    select(&html, "li[data-terms]")
        .iter()
        .map(|desk| (word(desk, "id").replacen("desk-", "", 1), word(desk, "data-terms")))
        .collect()
}

#[test]
fn both_lists_have_every_desk_once() {
    let all: BTreeSet<&String> = CATALOG.desks.keys().collect();
    for route in [LOCATIONS, path::CONTACT] {
        assert_eq!(words_of(route).keys().collect::<BTreeSet<_>>(), all, "{route}");
        assert_eq!(select(&page(route), ".contacts__desk").len(), all.len(), "{route}");
    }
}

#[test]
fn every_need_finds_its_desk_among_the_locations() {
    let words = words_of(LOCATIONS);
    for (slug, desk) in &CATALOG.desks {
        for need in &desk.needs {
            assert!(SearchTerms::new(&decomposed(need)).matches(&words[slug]), "{slug}: {need} in {}", words[slug]);
        }
    }
}

#[test]
fn lay_words_find_the_right_desk_and_no_wrong_one() {
    let words = words_of(LOCATIONS);
    let cases: [(&str, &[&str]); 12] = [
        ("copy of my images", &["image-library-clinics", "image-library-duke-north"]),
        ("schedule an MRI", &["central-scheduling"]),
        ("book a CAT scan", &["central-scheduling", "lung-screening"]),
        ("I need a mammogram", &["central-scheduling", "mammogram-information"]),
        ("mammograms", &["central-scheduling", "mammogram-information"]),
        ("question about my bill", &["billing"]),
        ("kid", &["pediatric-radiology"]),
        ("for my kids", &["pediatric-radiology"]),
        ("spinal fluid leak", &["spinal-csf-leak"]),
        ("lung cancer", &["lung-screening"]),
        ("records", &["medical-records"]),
        ("where is the moon", &[]),
    ];
    for (asked, expected) in cases {
        let found: Vec<_> = words
            .iter()
            .filter(|(_, words)| SearchTerms::new(&decomposed(asked)).matches(words))
            .map(|(slug, _)| slug.as_str())
            .collect();
        assert_eq!(found, expected, "{asked}");
    }
}

#[test]
fn a_place_without_a_desk_is_found_by_what_is_said_of_it() {
    let html = page(LOCATIONS);
    let found = |asked: &str| -> Vec<String> {
        let places = select(&html, "section[data-terms]");
        let places = places
            .iter()
            .filter(|place| SearchTerms::new(&decomposed(asked)).matches(place.attr("data-terms").unwrap_or_default()));
        places.map(|place| text(&place.select(&Selector::parse("h2").expect("selector")).next().expect("h2"))).collect()
    };
    assert_eq!(found("raleigh"), ["Duke Raleigh Hospital"]);
    assert_eq!(found("myelogram"), ["Duke South"]);
    assert_eq!(found("VA hospital"), ["Durham VA Medical Center"]);
}

#[test]
fn every_need_of_the_contact_page_leads_to_a_desk_below() {
    let words = words_of(path::CONTACT);
    let html = page(path::CONTACT);
    let needs = select(&html, "[data-need]");
    assert!(needs.len() > 15, "{}", needs.len());
    for link in needs {
        let (need, href) = (link.attr("data-need").expect("selected"), link.attr("href").expect("a link"));
        let (query, anchor) = href.split_once("#desk-").expect("names a desk");
        assert_eq!(query, format!("{}?need={need}", path::CONTACT));
        assert!(words[anchor].split(' ').any(|id| id == need), "{need}: {anchor} has {}", words[anchor]);
    }
    let unused: Vec<_> = words.iter().filter(|(_, needs)| needs.is_empty()).map(|(slug, _)| slug).collect();
    assert!(unused.is_empty(), "no need leads to {unused:?}");
}

#[test]
fn desks_with_hours_say_them_as_text_and_to_the_clock() {
    for route in [LOCATIONS, path::CONTACT] {
        let html = page(route);
        let with_hours = CATALOG.desks.values().filter(|desk| !desk.hours.is_empty()).count();
        let statuses = select(&html, ".contacts__status");
        assert_eq!(statuses.len(), with_hours, "{route}");
        for status in statuses {
            assert_eq!(text(&status), "", "{route}: the browser knows the time");
            assert!(opening_hours::status(status.attr("data-hours").expect("hours"), 0).is_some(), "{route}");
        }
    }
    // One word on holidays wherever a status is.
    for (address, document) in &DOCUMENTS.of_routes {
        let json = serde_json::to_string(document).expect("JSON");
        let has_status = json.contains("data-hours");
        assert_eq!(json.matches(opening_hours::NOTE).count(), usize::from(has_status), "{address}");
    }
}

#[test]
fn what_is_not_known_of_a_program_is_said_once() {
    let html = page(FELLOWSHIPS);
    let cells = select(&html, ".table td");
    let unknown: Vec<_> = cells.iter().filter(|cell| cell.attr("class") == Some("table__unknown")).collect();
    assert!(unknown.len() > 10);
    assert!(unknown.iter().all(|cell| text(cell) == "—not known"));
    assert!(cells.iter().all(|cell| !text(cell).is_empty() && !text(cell).contains("Ask the department")));
    assert_eq!(select(&html, ".table__legend").len(), 1);
    let programs = select(&html, ".table tbody th");
    for name in
        ["Diagnostic radiology residency", "Interventional radiology residency", "Pediatric radiology fellowship"]
    {
        assert!(programs.iter().any(|program| text(program).starts_with(name)), "{name}");
    }
}

/// A title broke into "X-" and "ray" on a phone.
#[test]
fn short_words_with_a_hyphen_hold_together() {
    for route in [LOCATIONS, "/patient-care/exam-prep/x-ray/"] {
        let html = page(route);
        for element in select(&html, "p, li, h2, h3, dd, a") {
            for node in element.children().filter_map(|child| child.value().as_text()) {
                assert!(!node.contains("X-ray"), "{route}: {node:?} can break");
            }
        }
        assert!(!select(&html, ".no-break").is_empty(), "{route}");
    }
}

#[test]
fn faults_of_a_finder_are_reported() {
    let problems = |damage: &dyn Fn(&mut Catalog)| -> Vec<String> {
        let mut catalog = CATALOG.clone();
        damage(&mut catalog);
        validate(&catalog, &pictures(), today()).err().unwrap_or_default().iter().map(ToString::to_string).collect()
    };
    let new_desk = problems(&|catalog| {
        let desk = catalog.desks["billing"].clone();
        catalog.desks.insert("new".to_string(), desk);
    });
    for file in ["pages/locations.json", "pages/about/contact-us.json"] {
        let expected = format!("{file}: body: desks/new.json is missing; a page with a finder lists every desk");
        assert!(new_desk.contains(&expected), "{new_desk:#?}");
    }
    let twice = problems(&|catalog| {
        let body = &mut catalog.pages.get_mut(LOCATIONS).expect("page").body;
        body.push(body.last().expect("a block").clone());
        body.push(publisher::content::model::Block::Contacts(vec!["billing".to_string()]));
    });
    assert!(twice.iter().any(|problem| problem.contains("desks/billing.json is on this page twice")), "{twice:#?}");
}

#[test]
fn words_are_few() {
    // The words stand in the page: they must not outweigh it.
    let all: usize = words_of(LOCATIONS).values().map(String::len).sum();
    assert!(all < 5_000, "{all} bytes");
    assert_eq!(gather([""]), "");
}
