//! The news as a [JSON Feed 1.1](https://www.jsonfeed.org/version/1.1/).

use super::feed::{Feed, Item};
use radiology::site::{LANGUAGE, path};
use serde::Serialize;

#[derive(Serialize)]
struct JsonFeed<'a> {
    version: &'static str,
    title: &'a str,
    home_page_url: String,
    feed_url: String,
    description: &'a str,
    icon: String,
    favicon: String,
    language: &'static str,
    authors: [Author<'a>; 1],
    items: Vec<JsonItem<'a>>,
}

#[derive(Serialize)]
struct Author<'a> {
    name: &'a str,
    url: String,
}

#[derive(Serialize)]
struct JsonItem<'a> {
    id: &'a str,
    url: &'a str,
    /// The page on another site that the item is about.
    #[serde(skip_serializing_if = "Option::is_none")]
    external_url: Option<&'a str>,
    title: &'a str,
    summary: &'a str,
    content_html: &'a str,
    image: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    date_published: Option<&'a str>,
    date_modified: &'a str,
    tags: [&'static str; 1],
}

/// The text of the feed.
pub fn text(feed: &Feed) -> String {
    let json = JsonFeed {
        version: "https://jsonfeed.org/version/1.1",
        title: &feed.title,
        home_page_url: feed.url(path::NEWS),
        feed_url: feed.url(path::NEWS_JSON),
        description: feed.subtitle,
        icon: feed.url("/assets/icons/icon-512.png"),
        favicon: feed.url("/assets/icons/icon-180.png"),
        language: LANGUAGE,
        authors: [Author { name: feed.site, url: feed.url(path::HOME) }],
        items: feed.items.iter().map(item).collect(),
    };
    serde_json::to_string(&json).expect("only text")
}

fn item<'a>(item: &'a Item) -> JsonItem<'a> {
    JsonItem {
        id: &item.url,
        url: &item.url,
        external_url: item.elsewhere,
        title: item.title,
        summary: item.summary,
        content_html: &item.content,
        image: &item.picture,
        date_published: item.published.as_deref(),
        date_modified: &item.updated,
        tags: [item.topic.label()],
    }
}
