//! The news feeds, read with a third-party parser.

use crate::fixture::catalog;
use feed_rs::{model::Feed, parser};
use publisher::{
    content::{catalog::Catalog, model::news::Origin, values::PartialDate},
    feeds,
};
use radiology::site::path;
use scraper::{Html, Selector};
use std::collections::BTreeMap;

/// Both feeds, parsed.
fn parsed(catalog: &Catalog) -> [(&'static str, Feed); 2] {
    let files = feeds::news::files(catalog);
    [path::NEWS_ATOM, path::NEWS_JSON].map(|path| {
        let feed = parser::parse(files[path].as_bytes()).unwrap_or_else(|error| panic!("{path}: {error}"));
        (path, feed)
    })
}

/// The day of a timestamp in Durham, in the format of the content.
fn day(moment: Option<impl ToString>) -> Option<String> {
    let moment: jiff::Timestamp = moment?.to_string().replace(" UTC", "Z").parse().expect("a timestamp");
    let zone = jiff::tz::TimeZone::get(radiology::site::TIME_ZONE).expect("the zones are bundled");
    Some(moment.to_zoned_datetime(zone).date().to_string())
}

#[test]
fn both_feeds_contain_the_news_in_list_order() {
    let catalog = catalog();
    let order = publisher::content::news::in_order(&catalog);
    for (path, feed) in parsed(&catalog) {
        assert_eq!(feed.title.expect("a title").content, format!("{}: news", catalog.site.name), "{path}");
        assert_eq!(feed.entries.len(), order.len(), "{path}");
        for (entry, (slug, item)) in feed.entries.iter().zip(&order) {
            let page = format!("{}{}{slug}/", catalog.site.origin, path::NEWS);
            assert_eq!(entry.id, page, "{path}");
            assert!(entry.links.iter().any(|link| link.href == page), "{path}: no link to {page}");
            assert_eq!(entry.title.as_ref().expect("a title").content, item.title, "{path}");
            assert_eq!(entry.summary.as_ref().expect("a summary").content, item.summary, "{path}");
        }
    }
}

/// A month is not an exact date: an item from "January 2024" has no publication date.
#[test]
fn an_item_has_a_publication_date_only_if_the_day_is_known() {
    let catalog = catalog();
    let mut kinds = BTreeMap::new();
    for (path, feed) in parsed(&catalog) {
        for entry in feed.entries {
            let slug = entry.id.rsplit('/').nth(1).expect("a slug").to_string();
            let item = &catalog.news[&slug];
            let known = item.date.and_then(PartialDate::day).map(|day| day.to_string());
            assert_eq!(day(entry.published), known, "{path}: {slug}");
            let updated = known.clone().unwrap_or_else(|| item.reviewed.to_string());
            assert_eq!(day(entry.updated), Some(updated), "{path}: {slug}");
            *kinds.entry(known.is_some()).or_insert(0) += 1;
        }
    }
    assert!(kinds.len() == 2, "items of both kinds: {kinds:?}");
}

#[test]
fn news_published_elsewhere_links_to_its_source() {
    let catalog = catalog();
    let [(_, atom), (_, json)] = parsed(&catalog);
    let mut elsewhere = 0;
    for (i, (slug, item)) in publisher::content::news::in_order(&catalog).into_iter().enumerate() {
        let via = |feed: &Feed| feed.entries[i].links.iter().any(|link| link.href == item.sources[0].as_str());
        assert_eq!(via(&atom), item.origin == Origin::Elsewhere, "{slug}");
        elsewhere += usize::from(via(&atom));
    }
    let text = &feeds::news::files(&catalog)[path::NEWS_JSON];
    assert_eq!(text.matches("\"external_url\"").count(), elsewhere);
    assert!(elsewhere > 0 && !json.entries.is_empty());
}

/// Feed readers show the text on their own pages, where relative URLs do not work.
#[test]
fn feeds_contain_the_full_text_with_absolute_urls() {
    let catalog = catalog();
    let links = Selector::parse("[href], [src]").expect("selector");
    for (path, feed) in parsed(&catalog) {
        let mut to_pages = 0;
        for entry in feed.entries {
            let html = entry.content.and_then(|content| content.body).expect("the text");
            assert!(!html.contains("style=") && !html.contains("<script"), "{path}: {}", entry.id);
            let fragment = Html::parse_fragment(&html);
            for element in fragment.select(&links) {
                let target = element.attr("href").or(element.attr("src")).expect("selected by it");
                let is_absolute = ["https://", "http://", "tel:+", "mailto:"].iter().any(|s| target.starts_with(s));
                assert!(is_absolute, "{path}: {}: {target}", entry.id);
                to_pages += usize::from(target.starts_with(catalog.site.origin.as_str()));
            }
        }
        assert!(to_pages > 5, "{path}: only {to_pages} links to pages of the site");
    }
    let item = &catalog.news["phantom-scan-in-four-colors"];
    let expected = publisher::content::inline::plain(item.body[0].texts()[0]);
    let [(_, atom), _] = parsed(&catalog);
    let entry = atom.entries.iter().find(|entry| entry.id.contains("phantom-scan-in-four-colors"));
    let html = entry.and_then(|entry| entry.content.clone()?.body).expect("the text");
    let text: String = Html::parse_fragment(&html).root_element().text().collect();
    assert!(text.replace('\u{a0}', " ").contains(&expected), "{text}");
}

/// The requirements of RFC 4287 and of JSON Feed 1.1.
#[test]
fn feeds_have_the_fields_that_their_formats_require() {
    let catalog = catalog();
    let files = feeds::news::files(&catalog);
    let xml = roxmltree::Document::parse(&files[path::NEWS_ATOM]).expect("XML");
    let atom = "http://www.w3.org/2005/Atom";
    let feed = xml.root_element();
    assert!(feed.has_tag_name((atom, "feed")));
    let entries = feed.children().filter(|node| node.has_tag_name((atom, "entry")));
    for element in entries.chain([feed]) {
        for name in ["id", "title", "updated"] {
            let count = element.children().filter(|node| node.has_tag_name((atom, name))).count();
            assert_eq!(count, 1, "{name} of {:?}", element.tag_name());
        }
    }
    assert!(feed.children().any(|node| node.has_tag_name((atom, "author"))), "the feed has no author");
    let own = format!("{}{}", catalog.site.origin, path::NEWS_ATOM);
    let has_link =
        |rel, href: &str| feed.children().any(|n| n.attribute("rel") == rel && n.attribute("href") == Some(href));
    assert!(has_link(Some("self"), &own), "{own}");

    let json: serde_json::Value = serde_json::from_str(&files[path::NEWS_JSON]).expect("JSON");
    assert_eq!(json["version"], "https://jsonfeed.org/version/1.1");
    assert_eq!(json["feed_url"], format!("{}{}", catalog.site.origin, path::NEWS_JSON));
    for item in json["items"].as_array().expect("items") {
        assert!(item["id"].is_string() && item["content_html"].is_string(), "{item}");
    }
}
