//! The desk lists of the pages: which search finds which desk, and how tables show unknown values.

use crate::{
    fixture::{FIXTURE, catalog, select, text},
    invariants::desks::LOCATIONS,
};
use publisher::content::{catalog::Catalog, model::Block, normalize::decomposed, search_terms::gather};
use radiology::text::search_terms::SearchTerms;
use scraper::Selector;

const FELLOWSHIPS: &str = "/education/fellowships/";

#[test]
fn everyday_words_find_only_the_right_desk() {
    let words = FIXTURE.desk_terms(LOCATIONS);
    let cases: [(&str, &[&str]); 9] = [
        ("copy of my images", &["image-desk"]),
        ("book a ghost scan", &["booking"]),
        ("I need a phantom scan", &["booking"]),
        ("question about my bill", &["billing"]),
        ("invoice", &["billing"]),
        ("kid", &["children"]),
        ("for my kids", &["children"]),
        ("records", &["records"]),
        ("where is the moon", &[]),
    ];
    for (query, expected) in cases {
        let found: Vec<_> = words
            .iter()
            .filter(|(_, words)| SearchTerms::new(&decomposed(query)).matches(words))
            .map(|(slug, _)| slug.as_str())
            .collect();
        assert_eq!(found, expected, "{query}");
    }
}

#[test]
fn a_place_without_a_desk_is_found_by_its_description() {
    let html = FIXTURE.markup(LOCATIONS);
    let found = |query: &str| -> Vec<String> {
        let places = select(&html, "section[data-terms]");
        let places = places
            .iter()
            .filter(|place| SearchTerms::new(&decomposed(query)).matches(place.attr("data-terms").unwrap_or_default()));
        places.map(|place| text(&place.select(&Selector::parse("h2").expect("selector")).next().expect("h2"))).collect()
    };
    assert_eq!(found("prism"), ["Example Annex"]);
    assert_eq!(found("lantern x-rays"), ["Example Annex"]);
    assert_eq!(found("example annex"), ["Example Annex"]);
}

#[test]
fn a_table_explains_unknown_values_once() {
    let html = FIXTURE.markup(FELLOWSHIPS);
    let cells = select(&html, ".table td");
    let unknown: Vec<_> = cells.iter().filter(|cell| cell.attr("class") == Some("table__unknown")).collect();
    assert_eq!(unknown.len(), 10);
    assert!(unknown.iter().all(|cell| text(cell) == "—not known"));
    assert!(cells.iter().all(|cell| !text(cell).is_empty() && !text(cell).contains("Ask the department")));
    assert_eq!(select(&html, ".table__legend").len(), 1);
}

/// A title used to break into "X-" and "ray" on a phone.
#[test]
fn short_hyphenated_words_do_not_break() {
    for route in [LOCATIONS, "/patient-care/exam-prep/lantern-x-ray/"] {
        let html = FIXTURE.markup(route);
        for element in select(&html, "p, li, h2, h3, dd, a") {
            for node in element.children().filter_map(|child| child.value().as_text()) {
                assert!(!node.contains("X-ray"), "{route}: {node:?} can break");
            }
        }
        assert!(!select(&html, ".no-break").is_empty(), "{route}");
    }
}

#[test]
fn mistakes_in_a_desk_finder_are_reported() {
    let problems = |damage: &dyn Fn(&mut Catalog)| -> Vec<String> {
        let mut catalog = catalog();
        damage(&mut catalog);
        FIXTURE.problems(&catalog)
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
        body.push(Block::Contacts(vec!["billing".to_string()]));
    });
    assert!(twice.iter().any(|problem| problem.contains("desks/billing.json is on this page twice")), "{twice:#?}");
}

#[test]
fn empty_text_has_no_search_terms() {
    assert_eq!(gather([""]), "");
}
