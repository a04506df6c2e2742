//! The long lists: news in pages and in a split index, and people by letter with their own pages.

use crate::{
    fixture::{FIXTURE, TODAY, catalog, day, select, text},
    invariants::lists::hrefs,
};
use publisher::{
    bundle::documents::Documents,
    content::{catalog::Catalog, model::NewsItem, normalize::decomposed, route::has_page},
};
use radiology::{
    model::document::{Content, Document, Part, Widget},
    site::path,
    text::search_terms::SearchTerms,
};
use scraper::Html;

fn parts(document: &Document) -> &[Part] {
    match &document.content {
        Content::Text(text) => &text.parts,
        other => panic!("a text page, not {other:?}"),
    }
}

/// The related news at the end of an article or on a person's page.
fn news_on(route: &str) -> Vec<String> {
    hrefs(&FIXTURE.markup(route), ".news-card__title a")
}

fn news(slug: &str) -> String {
    format!("{}{slug}/", path::NEWS)
}

/// The site with `count` news items, one per day, based on an existing item.
fn with_news(count: usize) -> Catalog {
    let mut catalog = catalog();
    // Copy one item, so that sizes depend on the number of items and not on their text.
    let template =
        catalog.news.values().find(|item| item.pinned.is_none() && item.date.is_some()).expect("news").clone();
    catalog.news = (0..count)
        .map(|i| {
            let mut item = template.clone();
            item.date = Some(day(&format!("{}-{:02}-{:02}", 2026 - i / 336, i / 28 % 12 + 1, i % 28 + 1)).into());
            item.title = format!("Item {i}: {}", item.title);
            item.related.clear();
            (format!("item-{i}"), item)
        })
        .collect();
    // These queries match only the replaced items.
    catalog.pages.values_mut().for_each(|page| page.related.clear());
    catalog
}

#[test]
fn pinned_items_come_first_in_their_order() {
    let slugs = ["welcome-to-the-made-up-department", "ada-sample-wins-the-placeholder-prize"];
    let pages = FIXTURE.listed();
    assert_eq!(pages[0][..2], slugs.map(news));
    assert_eq!(pages.iter().map(Vec::len).collect::<Vec<_>>(), [12, 4]);
}

/// The page used to say "Newest first" above a list that begins with undated items.
#[test]
fn the_list_states_its_sort_order() {
    let order_text = |catalog: &Catalog| {
        let documents = Documents::of(catalog, *TODAY).of_routes;
        let html: String = parts(&documents[&path::document(path::NEWS)])
            .iter()
            .filter_map(|part| match part {
                Part::Markup(markup) => Some(markup.0.as_str()),
                _ => None,
            })
            .collect();
        select(&Html::parse_fragment(&html), ".news-list__order").iter().map(text).collect::<String>()
    };
    let mut catalog = with_news(20);
    assert_eq!(order_text(&catalog), "Newest first.");
    let change = |catalog: &mut Catalog, i: usize, change: fn(&mut NewsItem)| {
        change(catalog.news.get_mut(&format!("item-{i}")).expect("exists"));
    };
    change(&mut catalog, 0, |item| item.pinned = Some(1));
    assert_eq!(order_text(&catalog), "Featured items first, then the newest.");
    change(&mut catalog, 1, |item| {
        item.date = None;
        item.period = Some("about 2017".to_string());
    });
    let period = "Items without an exact date come after the others of their year, or of their first year.";
    assert_eq!(order_text(&catalog), format!("Featured items first, then the newest. {period}"));
    change(&mut catalog, 2, |item| (item.date, item.period) = (None, None));
    assert!(order_text(&catalog).ends_with("Items whose year is not known come last."));
}

#[test]
fn each_list_page_holds_twelve_items() {
    for (items, pages) in [(1, 1), (12, 1), (13, 2), (24, 2), (25, 3)] {
        let catalog = with_news(items);
        assert_eq!(catalog.news_pages(), pages, "{items} items");
        assert_eq!(
            catalog.routes().iter().filter(|route| route.path.starts_with("/about/news/page-")).count(),
            pages - 1
        );
    }
}

/// A visitor loads only the content of the current page.
#[test]
fn page_sizes_do_not_grow_with_the_archive() {
    let sizes = [60, 600].map(|count| {
        let catalog = with_news(count);
        let documents = Documents::of(&catalog, *TODAY);
        let size =
            |route: &str| serde_json::to_string(&documents.of_routes[&path::document(route)]).expect("JSON").len();
        let largest = documents.news_index.values().map(Vec::len).max().expect("has parts");
        assert!(largest <= 100, "{largest} entries in one part");
        assert_eq!(documents.news_index.values().map(Vec::len).sum::<usize>(), count);
        [size(path::NEWS), size(&path::news_page(3)), size("/about/news/item-30/"), size(path::HOME)]
    });
    for (few, many) in sizes[0].iter().zip(sizes[1]) {
        assert!(many <= few + few / 10, "{few} bytes with 60 items, {many} with 600");
    }
}

#[test]
fn the_finder_maps_each_year_to_its_index_parts() {
    let catalog = with_news(450);
    let documents = Documents::of(&catalog, *TODAY);
    let finder =
        parts(&documents.of_routes[&path::document(path::NEWS)]).iter().filter_map(Part::widget).find_map(|widget| {
            match widget {
                Widget::NewsFinder(finder) => finder.typed(),
                _ => None,
            }
        });
    let finder = finder.expect("the page has a finder");
    assert_eq!(finder.parts, 5);
    assert_eq!(finder.years.iter().map(|(year, ..)| year.as_str()).collect::<Vec<_>>(), ["2026", "2025"]);
    for (year, first, last) in &finder.years {
        for number in 1..=finder.parts {
            let entries = &documents.news_index[&path::news_index(number)];
            let has_year = entries.iter().any(|entry| entry.facets.split(' ').any(|facet| facet == year));
            assert_eq!(has_year, (*first..=*last).contains(&number), "{year} in part {number}");
        }
    }
}

/// An item from "about 2015–2017" could be from any of these years.
#[test]
fn a_period_matches_each_of_its_years() {
    let entries: Vec<_> = FIXTURE.documents.news_index.values().flatten().collect();
    let facets = |slug: &str| {
        let entry = entries.iter().find(|entry| entry.card.0.contains(&format!("/about/news/{slug}/")));
        entry.expect("is in the index").facets.clone()
    };
    assert_eq!(facets("quiet-ring-survey"), "research 2015 2016 2017");
    assert_eq!(facets("first-glow-test"), "patient-care 2017");
    assert_eq!(facets("prism-laboratory-moves"), "research 2025");
    assert_eq!(facets("ada-sample-wins-the-placeholder-prize"), "people");
}

#[test]
fn an_article_links_to_related_articles_but_not_to_itself() {
    for slug in FIXTURE.catalog.news.keys() {
        let related = news_on(&news(slug));
        // The only item on its topic, which names no people, has no related items.
        let is_alone = slug == "welcome-to-the-made-up-department";
        assert_eq!(related.is_empty(), is_alone, "{slug}");
        assert!(related.len() <= 3, "{slug}: {related:?}");
        assert!(!related.contains(&news(slug)), "{slug}");
    }
    // Items about the same people come before items on the same topic.
    assert_eq!(news_on(&news("oldest-lantern"))[0], news("first-glow-test"));
}

#[test]
fn people_without_interests_role_or_news_have_no_page() {
    let named = FIXTURE.catalog.named_in_news();
    let without = FIXTURE.catalog.people.iter().filter(|(_, person)| !has_page(person, &named));
    let without: Vec<&str> = without.map(|(slug, _)| slug.as_str()).collect();
    assert_eq!(without, ["eli-placeholder", "fay-mockup", "jo-dummy-example", "kit-lorem", "lou-ipsum"]);
}

#[test]
fn the_directory_finds_people_by_name_and_interest() {
    let directory = FIXTURE.markup(path::FACULTY);
    let people = select(&directory, ".directory .people__person");
    for query in [
        "specimen gus",
        "Gus Specimen",
        "DORA MUSTER",
        "muster anadida",
        "Muster-Añadida",
        "g ivy example",
        "phantomics",
    ] {
        let found = people.iter().filter_map(|entry| entry.attr("data-terms"));
        assert_eq!(found.filter(|has| SearchTerms::new(&decomposed(query)).matches_names(has)).count(), 1, "{query}");
    }
}

/// A page shows a role only if the entry has one, and never attributes news to a similar name.
#[test]
fn a_persons_page_shows_the_entry_and_related_news() {
    let text = |html: &Html| html.root_element().text().collect::<String>();
    let named = FIXTURE.catalog.named_in_news();
    for (slug, person) in FIXTURE.catalog.people.iter().filter(|(_, person)| has_page(person, &named)) {
        let role = person.role.as_deref().unwrap_or_default();
        assert_eq!(text(&FIXTURE.markup(&path::person(slug))).contains("Role"), !role.is_empty(), "{slug}");
    }
    let ada = FIXTURE.markup(&path::person("ada-sample"));
    assert!(text(&ada).contains(FIXTURE.catalog.people["ada-sample"].role.as_deref().expect("a role")));
    assert_eq!(hrefs(&ada, ".key-facts a"), ["/about/clinical-divisions/phantom-imaging/"]);
    assert!(hrefs(&ada, ".summaries a").contains(&"/about/".to_string()));
    // The page shows six of eight items.
    assert_eq!(news_on(&path::person("ada-sample")).len(), 6);
    // The news uses a different name: the publisher does not guess that it is the same person.
    assert!(!FIXTURE.documents.of_routes.contains_key(&path::document(&path::person("jo-dummy-example"))));
}
