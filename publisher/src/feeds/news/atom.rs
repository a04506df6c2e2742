//! The news as an Atom feed ([RFC 4287](https://www.rfc-editor.org/rfc/rfc4287)).

use super::feed::{Feed, Item};
use atom_syndication as atom;
use radiology::site::{LANGUAGE, path};

/// The text of the feed.
pub fn text(feed: &Feed) -> String {
    let entries: Vec<atom::Entry> = feed.items.iter().map(entry).collect();
    let link = |rel: &str, path: &str, mime_type: &str| atom::Link {
        href: feed.url(path),
        rel: rel.to_string(),
        mime_type: Some(mime_type.to_string()),
        ..Default::default()
    };
    let feed = atom::Feed {
        id: feed.url(path::NEWS_ATOM),
        title: feed.title.as_str().into(),
        subtitle: Some(feed.subtitle.into()),
        updated: entries.iter().map(|entry| entry.updated).max().unwrap_or_default(),
        // The author of all entries. If an item was published elsewhere, its "via" link names the source.
        authors: vec![atom::Person {
            name: feed.site.to_string(),
            uri: Some(feed.url(path::HOME)),
            ..Default::default()
        }],
        links: vec![
            link("self", path::NEWS_ATOM, "application/atom+xml"),
            link("alternate", path::NEWS, "text/html"),
            link("alternate", path::NEWS_JSON, "application/feed+json"),
        ],
        icon: Some(feed.url("/assets/icons/icon-512.png")),
        rights: Some(feed.rights.into()),
        lang: Some(LANGUAGE.to_string()),
        entries,
        ..Default::default()
    };
    feed.to_string()
}

fn entry(item: &Item) -> atom::Entry {
    let link =
        |rel: &str, href: &str| atom::Link { href: href.to_string(), rel: rel.to_string(), ..Default::default() };
    let moment = |text: &str| text.parse::<atom::FixedDateTime>().expect("RFC 3339");
    let label = item.topic.label();
    atom::Entry {
        id: item.url.clone(),
        title: item.title.into(),
        updated: moment(&item.updated),
        published: item.published.as_deref().map(moment),
        summary: Some(item.summary.into()),
        categories: vec![atom::Category {
            term: crate::content::normalize::key(label),
            label: Some(label.to_string()),
            ..Default::default()
        }],
        links: [link("alternate", &item.url)].into_iter().chain(item.elsewhere.map(|url| link("via", url))).collect(),
        content: Some(atom::Content {
            value: Some(item.content.clone()),
            content_type: Some("html".to_string()),
            ..Default::default()
        }),
        ..Default::default()
    }
}
