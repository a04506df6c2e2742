//! The level at which the publisher compresses each file, and the card that old news shares.

use crate::fixture::{FIXTURE, catalog};
use publisher::bundle::release::{archive, levels::Levels};
use radiology::site::path;

#[test]
fn files_that_visitors_seldom_load_are_compressed_faster() {
    let mut catalog = catalog();
    let item = catalog.news.values().next().expect("has news").clone();
    catalog.news.clear();
    for number in 1..=130 {
        let mut item = item.clone();
        item.pinned = None;
        item.date = Some(format!("2030-{:02}-{:02}", number / 28 + 1, number % 28 + 1).parse().expect("a day"));
        catalog.news.insert(format!("item-{number}"), item);
    }
    let levels = Levels::new(&catalog);
    for (file, level) in [
        ("/about/news/item-30/index.html", 6),
        ("/content/about/news/item-30.json", 6),
        ("/about/news/page-10/index.html", 10),
        ("/content/about/news/page-10.json", 10),
        ("/data/news/item-130.json", 6),
        ("/sitemap.xml", 6),
        ("/quality/index.html", 6),
        ("/offline/0123456789abcdef.json", 10),
        ("/pagefind/english/a4.txt", 10),
        ("/content/news-index/2.json", 10),
        ("/content/news-index/1.json", 11),
        ("/about/news/item-31/index.html", 11),
        ("/content/about/news/item-31.json", 11),
        ("/about/news/item-130/index.html", 11),
        ("/about/news/page-9/index.html", 11),
        ("/about/news/index.html", 11),
        ("/about/faculty/index.html", 11),
        ("/offline.html", 11),
        ("/index.html", 11),
    ] {
        assert_eq!(levels.of(file), level, "{file}");
    }
    // The thirty oldest items fill two list pages; the other pages start with newer items.
    let archived = (archive::items(&catalog, archive::NEWEST), archive::lists(&catalog, archive::NEWEST));
    assert_eq!((archived.0.count(), archived.1.count()), (30, 2));
}

#[test]
fn pages_of_people_are_compressed_faster() {
    let levels = Levels::new(&FIXTURE.catalog);
    let is_person = |route: &String| route.starts_with(path::FACULTY) && *route != path::FACULTY;
    let mut people = FIXTURE.catalog.routes().into_iter().map(|route| route.path).filter(is_person).peekable();
    assert!(people.peek().is_some());
    for route in people {
        assert_eq!([path::document(&route), route + "index.html"].map(|file| levels.of(&file)), [10, 10]);
    }
}
