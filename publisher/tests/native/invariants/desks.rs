//! The desk lists of the pages: visitors find the desk they need and its opening hours.

use crate::fixture::{Site, select, text};
use publisher::content::normalize::decomposed;
use radiology::{
    model::document::{Content, Part},
    site::path,
    text::{opening_hours, search_terms::SearchTerms},
};
use scraper::{ElementRef, Html};
use std::collections::{BTreeMap, BTreeSet};

pub const LOCATIONS: &str = "/locations/";

impl Site {
    /// The markup of all parts of a text page.
    pub fn markup(&self, route: &str) -> Html {
        let Content::Text(text) = &self.documents.of_routes[&path::document(route)].content else { panic!("{route}") };
        let markup = text.parts.iter().map(|part| match part {
            Part::Markup(markup) => markup.0.as_str(),
            _ => "",
        });
        Html::parse_fragment(&markup.collect::<String>())
    }

    /// The search terms of the desks of a page, by slug.
    pub fn desk_terms(&self, route: &str) -> BTreeMap<String, String> {
        let html = self.markup(route);
        let word = |element: &ElementRef, name| element.attr(name).expect("selected by it").to_string();
        select(&html, "li[data-terms]")
            .iter()
            .map(|desk| (word(desk, "id").replacen("desk-", "", 1), word(desk, "data-terms")))
            .collect()
    }
}

pub fn both_desk_lists_contain_each_desk_once(site: &Site) {
    let all: BTreeSet<&String> = site.catalog.desks.keys().collect();
    for route in [LOCATIONS, path::CONTACT] {
        assert_eq!(site.desk_terms(route).keys().collect::<BTreeSet<_>>(), all, "{route}");
        assert_eq!(select(&site.markup(route), ".contacts__desk").len(), all.len(), "{route}");
    }
}

pub fn every_need_matches_its_desk_on_the_locations_page(site: &Site) {
    let words = site.desk_terms(LOCATIONS);
    for (slug, desk) in &site.catalog.desks {
        for need in &desk.needs {
            assert!(SearchTerms::new(&decomposed(need)).matches(&words[slug]), "{slug}: {need} in {}", words[slug]);
        }
    }
}

pub fn every_need_on_the_contact_page_links_to_a_desk_below(site: &Site) {
    let words = site.desk_terms(path::CONTACT);
    let html = site.markup(path::CONTACT);
    for link in select(&html, "[data-need]") {
        let (need, href) = (link.attr("data-need").expect("selected"), link.attr("href").expect("a link"));
        let (query, anchor) = href.split_once("#desk-").expect("names a desk");
        assert_eq!(query, format!("{}?need={need}", path::CONTACT));
        assert!(words[anchor].split(' ').any(|id| id == need), "{need}: {anchor} has {}", words[anchor]);
    }
    let unused: Vec<_> = words.iter().filter(|(_, needs)| needs.is_empty()).map(|(slug, _)| slug).collect();
    assert!(unused.is_empty(), "no need links to {unused:?}");
}

pub fn desks_with_hours_have_an_open_status_and_pages_one_note(site: &Site) {
    for route in [LOCATIONS, path::CONTACT] {
        let html = site.markup(route);
        let with_hours = site.catalog.desks.values().filter(|desk| !desk.hours.is_empty()).count();
        // Beside the hours, in the same column of every desk: at the right it squeezed the words of its desk.
        let statuses = select(&html, ".contacts__details dd > .contacts__status");
        assert_eq!(statuses.len(), with_hours, "{route}");
        for status in statuses {
            assert_eq!(text(&status), "", "{route}: only the browser knows the time");
            assert!(opening_hours::status(status.attr("data-hours").expect("hours"), 0).is_some(), "{route}");
        }
    }
    // A page with an open status has exactly one note about holidays.
    for (path, document) in &site.documents.of_routes {
        let json = serde_json::to_string(document).expect("JSON");
        let has_status = json.contains("data-hours");
        assert_eq!(json.matches(opening_hours::NOTE).count(), usize::from(has_status), "{path}");
    }
}
