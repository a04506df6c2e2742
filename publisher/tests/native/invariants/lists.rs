//! The long lists: news in pages and in a split index, and people by letter with their own pages.

use crate::fixture::{Site, select};
use publisher::{
    content::{
        normalize::decomposed,
        route::{NEWS_ON_A_PAGE, has_page},
    },
    pages,
};
use radiology::{site::path, text::search_terms::SearchTerms};
use scraper::Html;
use std::collections::BTreeSet;

pub fn hrefs(html: &Html, selector: &str) -> Vec<String> {
    select(html, selector).iter().filter_map(|link| link.attr("href")).map(String::from).collect()
}

impl Site {
    /// Paths of the items on each page of the list.
    pub fn listed(&self) -> Vec<Vec<String>> {
        let pages = (1..=self.catalog.news_pages())
            .map(|number| if number == 1 { path::NEWS.into() } else { path::news_page(number) });
        pages.map(|page| hrefs(&self.markup(&page), ".news-list .news-card__title a")).collect()
    }
}

pub fn news_pages_list_every_item_once_in_order_twelve_per_page(site: &Site) {
    let catalog = &site.catalog;
    let pages = site.listed();
    assert!(pages[..pages.len() - 1].iter().all(|page| page.len() == NEWS_ON_A_PAGE), "{pages:#?}");
    let all: Vec<String> = pages::news::all(catalog).into_iter().map(|item| item.path).collect();
    assert_eq!(pages.concat(), all);
    assert_eq!(all.iter().collect::<BTreeSet<_>>().len(), catalog.news.len());
}

pub fn every_news_item_is_found_by_its_title_people_and_summary(site: &Site) {
    let catalog = &site.catalog;
    let entries: Vec<_> = site.documents.news_index.values().flatten().collect();
    for (slug, item) in &catalog.news {
        let finds = |query: &str| {
            entries.iter().any(|entry| {
                SearchTerms::new(&decomposed(query)).matches(&entry.words)
                    && entry.card.0.contains(&format!("/about/news/{slug}/"))
            })
        };
        assert!(finds(&item.title), "{}", item.title);
        assert!(finds(&item.summary), "{}", item.summary);
        for name in &item.people {
            assert!(finds(name), "{name} in {}", item.title);
        }
    }
}

pub fn people_with_profile_content_have_a_page_and_a_directory_link(site: &Site) {
    let catalog = &site.catalog;
    let directory = site.markup(path::FACULTY);
    let linked: BTreeSet<String> = hrefs(&directory, ".people__name a").into_iter().collect();
    let named = catalog.named_in_news();
    let with_page = catalog.people.iter().filter(|(_, person)| has_page(person, &named));
    let pages: BTreeSet<String> = with_page.map(|(slug, _)| path::person(slug)).collect();
    assert_eq!(linked, pages);
    for (slug, person) in &catalog.people {
        assert_eq!(
            site.documents.of_routes.contains_key(&path::document(&path::person(slug))),
            has_page(person, &named),
            "{slug}"
        );
    }
}

pub fn the_directory_lists_each_person_once(site: &Site) {
    let directory = site.markup(path::FACULTY);
    let people = select(&directory, ".directory .people__person");
    let words = people.iter().filter_map(|entry| entry.attr("data-terms"));
    assert_eq!(words.count(), site.catalog.people.len());
    let letters = hrefs(&directory, ".directory__letters a");
    let sorted: BTreeSet<_> = letters.iter().cloned().collect();
    assert_eq!(letters, sorted.into_iter().collect::<Vec<_>>());
}
