//! The archived files, which the publisher compresses faster.

use crate::fixture::catalog;
use publisher::bundle::release::archive;

#[test]
fn only_news_older_than_the_newest_hundred_is_archived() {
    let mut catalog = catalog();
    let item = catalog.news.values().next().expect("has news").clone();
    catalog.news.clear();
    for number in 1..=130 {
        let mut item = item.clone();
        item.pinned = None;
        item.date = Some(format!("2030-{:02}-{:02}", number / 28 + 1, number % 28 + 1).parse().expect("a day"));
        catalog.news.insert(format!("item-{number}"), item);
    }
    let files = archive::files(&catalog);
    for (file, is_archived) in [
        ("/about/news/item-30/index.html", true),
        ("/content/about/news/item-30.json", true),
        ("/data/news/item-30.json", true),
        ("/about/news/item-31/index.html", false),
        ("/about/news/item-130/index.html", false),
        ("/about/news/page-9/index.html", false),
        ("/about/news/page-10/index.html", true),
        ("/about/news/index.html", false),
    ] {
        assert_eq!(files.contains_key(file), is_archived, "{file}");
    }
    // The thirty oldest items fill two list pages; the other pages start with newer items.
    let lists = files.iter().filter(|(path, _)| path.contains("/page-")).count();
    assert_eq!((files.len() - lists, lists), (30 * 3, 2 * 2));
}
