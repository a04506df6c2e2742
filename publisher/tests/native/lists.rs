//! The long lists: news in pages and in an index of parts, people by letter and with pages of their own.

use crate::fixture::{catalog, day, select, text};
use publisher::content::normalize::decomposed;
use publisher::{
    bundle::documents::Documents,
    content::{
        catalog::Catalog,
        model::NewsItem,
        route::{NEWS_ON_A_PAGE, has_page},
    },
    pages,
};
use radiology::{
    model::document::{Content, Document, Part},
    site::path,
    text::search_terms::SearchTerms,
};
use scraper::Html;
use std::collections::BTreeSet;

/// The site with `count` news items, one a day, made from those there are.
fn with_news(count: usize) -> Catalog {
    let mut catalog = catalog();
    // All of one item, so that what grows grows with their number and not with the words of one.
    let like = catalog.news.values().find(|item| item.pinned.is_none() && item.date.is_some()).expect("news").clone();
    catalog.news = (0..count)
        .map(|i| {
            let mut item = like.clone();
            item.date = Some(day(&format!("{}-{:02}-{:02}", 2026 - i / 336, i / 28 % 12 + 1, i % 28 + 1)).into());
            item.title = format!("Item {i}: {}", item.title);
            item.related.clear();
            (format!("item-{i}"), item)
        })
        .collect();
    // What led to the items that there were.
    catalog.pages.values_mut().for_each(|page| page.related.clear());
    catalog
}

fn parts(document: &Document) -> &[Part] {
    match &document.content {
        Content::Text(text) => &text.parts,
        other => panic!("a page of text, not {other:?}"),
    }
}

/// All of a page that is markup.
fn markup(document: &Document) -> Html {
    let html: String = parts(document)
        .iter()
        .filter_map(|part| match part {
            Part::Markup(markup) => Some(markup.0.as_str()),
            _ => None,
        })
        .collect();
    Html::parse_fragment(&html)
}

fn hrefs(html: &Html, selector: &str) -> Vec<String> {
    select(html, selector).iter().filter_map(|link| link.attr("href")).map(String::from).collect()
}

/// Addresses of the items on every page of the list.
fn listed(catalog: &Catalog) -> Vec<Vec<String>> {
    let documents = pages::documents(catalog, day("2026-11-24"));
    let pages =
        (1..=catalog.news_pages()).map(|number| if number == 1 { path::NEWS.into() } else { path::news_page(number) });
    pages.map(|page| hrefs(&markup(&documents[&path::document(&page)]), ".news-list .news-card__title a")).collect()
}

#[test]
fn the_news_stand_on_pages_of_a_dozen_each_item_once_in_the_order_of_the_list() {
    let catalog = catalog();
    let pages = listed(&catalog);
    assert!(pages.len() > 1);
    assert!(pages[..pages.len() - 1].iter().all(|page| page.len() == NEWS_ON_A_PAGE), "{pages:#?}");
    let all: Vec<String> = pages::news::all(&catalog).into_iter().map(|item| item.path).collect();
    assert_eq!(pages.concat(), all);
    assert_eq!(all.iter().collect::<BTreeSet<_>>().len(), catalog.news.len());
}

/// The seed's own three items have no date and lead the list.
#[test]
fn the_items_of_the_seed_stay_first() {
    let first = &listed(&catalog())[0];
    let slugs =
        ["duke-health-celebrates-black-history-month", "congratulations-sora-yoon", "congratulations-brian-allen"];
    assert_eq!(first[..3], slugs.map(|slug| format!("{}{slug}/", path::NEWS)));
}

/// "Newest first" was said of a list that begins with items without a date.
#[test]
fn the_list_says_how_it_is_ordered() {
    let said = |catalog: &Catalog| {
        let documents = Documents::of(catalog, publisher::bundle::documents::today()).of_routes;
        let html = markup(&documents[&path::document(path::NEWS)]);
        select(&html, ".news-list__order").iter().map(text).collect::<String>()
    };
    let mut catalog = with_news(20);
    assert_eq!(said(&catalog), "Newest first.");
    let change = |catalog: &mut Catalog, i: usize, change: fn(&mut NewsItem)| {
        change(catalog.news.get_mut(&format!("item-{i}")).expect("is there"));
    };
    change(&mut catalog, 0, |item| item.pinned = Some(1));
    assert_eq!(said(&catalog), "Featured items first, then the newest.");
    change(&mut catalog, 1, |item| {
        item.date = None;
        item.period = Some("about 2017".to_string());
    });
    let period = "Items without an exact date come after the others of their year, or of their first year.";
    assert_eq!(said(&catalog), format!("Featured items first, then the newest. {period}"));
    change(&mut catalog, 2, |item| (item.date, item.period) = (None, None));
    assert!(said(&catalog).ends_with("Items whose year is not known come last."));
}

#[test]
fn one_page_more_begins_with_the_thirteenth_item() {
    for (items, pages) in [(1, 1), (12, 1), (13, 2), (24, 2), (25, 3)] {
        let catalog = with_news(items);
        assert_eq!(catalog.news_pages(), pages, "{items} items");
        assert_eq!(
            catalog.routes().iter().filter(|route| route.path.starts_with("/about/news/page-")).count(),
            pages - 1
        );
    }
}

/// Whoever opens the first page, or any other, loads what is on it, and not a byte for what is not.
#[test]
fn nothing_that_a_visitor_loads_grows_with_the_archive() {
    let sizes = [60, 600].map(|count| {
        let catalog = with_news(count);
        let documents = Documents::of(&catalog, publisher::bundle::documents::today());
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
fn the_finder_knows_in_which_parts_of_the_index_a_year_is() {
    let catalog = with_news(450);
    let documents = Documents::of(&catalog, publisher::bundle::documents::today());
    let finder = parts(&documents.of_routes[&path::document(path::NEWS)]).iter().find_map(|part| match part {
        Part::NewsFinder(finder) => Some(finder),
        _ => None,
    });
    let finder = finder.expect("is on the page");
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

#[test]
fn every_item_is_found_by_its_title_its_people_and_its_text() {
    let catalog = catalog();
    let entries: Vec<_> =
        Documents::of(&catalog, publisher::bundle::documents::today()).news_index.into_values().flatten().collect();
    for (slug, item) in &catalog.news {
        let finds = |asked: &str| {
            entries.iter().any(|entry| {
                SearchTerms::new(&decomposed(asked)).matches(&entry.words)
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

/// An item from "about 2015–2017" may be from any of these years.
#[test]
fn a_period_counts_as_all_its_years() {
    let entries: Vec<_> =
        Documents::of(&catalog(), publisher::bundle::documents::today()).news_index.into_values().flatten().collect();
    let facets = |slug: &str| {
        let entry = entries.iter().find(|entry| entry.card.0.contains(&format!("/about/news/{slug}/")));
        entry.expect("is in the index").facets.clone()
    };
    assert_eq!(facets("powerful-imaging-technologies"), "patient-care 2015 2016 2017");
    assert_eq!(facets("duke-to-lead-center-for-virtual-imaging-trials"), "research 2021");
    assert_eq!(facets("private-diagnostic-clinic-joins-duke-health"), "patient-care 2023");
    assert_eq!(facets("congratulations-sora-yoon"), "people");
}

#[test]
fn an_article_leads_on_to_others_on_its_people_or_topic_never_to_itself() {
    let catalog = catalog();
    let documents = pages::documents(&catalog, day("2026-11-24"));
    for slug in catalog.news.keys() {
        let route = format!("{}{slug}/", path::NEWS);
        let related = hrefs(&markup(&documents[&path::document(&route)]), ".news-list .news-card__title a");
        // The only item on its topic, about nobody, has none.
        let is_alone = slug == "duke-health-celebrates-black-history-month";
        assert_eq!(related.is_empty(), is_alone, "{slug}");
        assert!(related.len() <= 3, "{slug}: {related:?}");
        assert!(!related.contains(&route), "{slug}");
    }
    let related = |slug: &str| {
        hrefs(&markup(&documents[&path::document(&format!("{}{slug}/", path::NEWS))]), ".news-list .news-card__title a")
    };
    // The people decide before the topic does.
    assert_eq!(related("lung-nodule-clinic")[0], "/about/news/lung-cancer-screening-at-duke-radiology/");
}

#[test]
fn those_with_something_to_say_of_have_a_page_and_the_directory_leads_to_it() {
    let catalog = catalog();
    let documents = pages::documents(&catalog, day("2026-11-24"));
    let directory = markup(&documents[&path::document(path::FACULTY)]);
    let linked: BTreeSet<String> = hrefs(&directory, ".people__name a").into_iter().collect();
    let named = catalog.named_in_news();
    let with_page = catalog.people.iter().filter(|(_, person)| has_page(person, &named));
    let pages: BTreeSet<String> = with_page.map(|(slug, _)| path::person(slug)).collect();
    assert_eq!(linked, pages);
    assert!(pages.len() > 30 && pages.len() < catalog.people.len(), "{} pages", pages.len());
    for (slug, person) in &catalog.people {
        assert_eq!(documents.contains_key(&path::document(&path::person(slug))), has_page(person, &named), "{slug}");
    }
}

#[test]
fn the_directory_has_everybody_once_by_name_with_the_words_they_are_found_by() {
    let catalog = catalog();
    let documents = pages::documents(&catalog, day("2026-11-24"));
    let directory = markup(&documents[&path::document(path::FACULTY)]);
    let people = select(&directory, ".directory .people__person");
    let words: Vec<&str> = people.iter().filter_map(|entry| entry.attr("data-terms")).collect();
    assert_eq!(words.len(), catalog.people.len());
    for asked in ["said nicholas", "Nicholas Said", "WALESKA PABON", "Pabón-Ramos", "w paul segars", "radiogenomics"] {
        assert_eq!(
            words.iter().filter(|has| SearchTerms::new(&decomposed(asked)).matches_names(has)).count(),
            1,
            "{asked}"
        );
    }
    let letters = hrefs(&directory, ".directory__letters a");
    let sorted: BTreeSet<_> = letters.iter().cloned().collect();
    assert_eq!(letters, sorted.into_iter().collect::<Vec<_>>());
}

/// A role is printed only where the content has one, and nowhere is a name turned into another's.
#[test]
fn a_persons_page_says_what_the_entry_says_and_names_the_news() {
    let documents = pages::documents(&catalog(), day("2026-11-24"));
    let page = |slug: &str| markup(&documents[&path::document(&path::person(slug))]);
    let text = |html: &Html| html.root_element().text().collect::<String>();
    let people = &catalog().people;
    for (slug, person) in people.iter().filter(|(slug, _)| documents.contains_key(&path::document(&path::person(slug))))
    {
        let role = person.role.as_deref().unwrap_or_default();
        assert_eq!(text(&page(slug)).contains("Role"), !role.is_empty(), "{slug}");
    }
    let xcat = "/about/news/xcat-and-virtual-lung-screening-trial/".to_string();
    assert!(hrefs(&page("paul-segars"), ".news-card__title a").contains(&xcat));
    let paulson = page("erik-paulson");
    assert!(text(&paulson).contains(people["erik-paulson"].role.as_deref().expect("a role")));
    assert!(hrefs(&paulson, ".key-facts a").contains(&"/about/clinical-divisions/abdominal-imaging/".to_string()));
    assert!(hrefs(&paulson, ".summaries a").contains(&"/about/message-from-the-chair/".to_string()));
    // Named by another name in the news: nobody guesses that it is the same person.
    assert!(hrefs(&page("linda-gray-leithe"), ".news-card__title a").is_empty());
}
