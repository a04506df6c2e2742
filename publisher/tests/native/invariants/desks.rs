//! Desks as the pages list them: whoever needs one finds it, and sees when it is open.

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
    /// The markup of a page of text, all its parts.
    pub fn markup(&self, route: &str) -> Html {
        let Content::Text(text) = &self.documents.of_routes[&path::document(route)].content else { panic!("{route}") };
        let markup = text.parts.iter().map(|part| match part {
            Part::Markup(markup) => markup.0.as_str(),
            _ => "",
        });
        Html::parse_fragment(&markup.collect::<String>())
    }

    /// The search terms of the desks of a page, by slug.
    pub fn words_of(&self, route: &str) -> BTreeMap<String, String> {
        let html = self.markup(route);
        let word = |element: &ElementRef, name| element.attr(name).expect("selected by it").to_string();
        select(&html, "li[data-terms]")
            .iter()
            .map(|desk| (word(desk, "id").replacen("desk-", "", 1), word(desk, "data-terms")))
            .collect()
    }
}

pub fn both_lists_have_every_desk_once(site: &Site) {
    let all: BTreeSet<&String> = site.catalog.desks.keys().collect();
    for route in [LOCATIONS, path::CONTACT] {
        assert_eq!(site.words_of(route).keys().collect::<BTreeSet<_>>(), all, "{route}");
        assert_eq!(select(&site.markup(route), ".contacts__desk").len(), all.len(), "{route}");
    }
}

pub fn every_need_finds_its_desk_among_the_locations(site: &Site) {
    let words = site.words_of(LOCATIONS);
    for (slug, desk) in &site.catalog.desks {
        for need in &desk.needs {
            assert!(SearchTerms::new(&decomposed(need)).matches(&words[slug]), "{slug}: {need} in {}", words[slug]);
        }
    }
}

pub fn every_need_of_the_contact_page_leads_to_a_desk_below(site: &Site) {
    let words = site.words_of(path::CONTACT);
    let html = site.markup(path::CONTACT);
    for link in select(&html, "[data-need]") {
        let (need, href) = (link.attr("data-need").expect("selected"), link.attr("href").expect("a link"));
        let (query, anchor) = href.split_once("#desk-").expect("names a desk");
        assert_eq!(query, format!("{}?need={need}", path::CONTACT));
        assert!(words[anchor].split(' ').any(|id| id == need), "{need}: {anchor} has {}", words[anchor]);
    }
    let unused: Vec<_> = words.iter().filter(|(_, needs)| needs.is_empty()).map(|(slug, _)| slug).collect();
    assert!(unused.is_empty(), "no need leads to {unused:?}");
}

pub fn desks_with_hours_say_them_as_text_and_to_the_clock(site: &Site) {
    for route in [LOCATIONS, path::CONTACT] {
        let html = site.markup(route);
        let with_hours = site.catalog.desks.values().filter(|desk| !desk.hours.is_empty()).count();
        let statuses = select(&html, ".contacts__status");
        assert_eq!(statuses.len(), with_hours, "{route}");
        for status in statuses {
            assert_eq!(text(&status), "", "{route}: the browser knows the time");
            assert!(opening_hours::status(status.attr("data-hours").expect("hours"), 0).is_some(), "{route}");
        }
    }
    // One word on holidays wherever a status is.
    for (address, document) in &site.documents.of_routes {
        let json = serde_json::to_string(document).expect("JSON");
        let has_status = json.contains("data-hours");
        assert_eq!(json.matches(opening_hours::NOTE).count(), usize::from(has_status), "{address}");
    }
}
