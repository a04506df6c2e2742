//! What both feeds say.

use crate::{
    body,
    content::{
        catalog::Catalog,
        model::{
            NewsItem,
            news::{Origin, Topic},
        },
        news::in_order,
        values::{Day, PartialDate, in_durham},
    },
    html::markup,
    pages::frame::Provenance,
};
use leptos::prelude::*;
use lol_html::{RewriteStrSettings, element, rewrite_str};
use radiology::site::path;

/// How many items a feed has. Readers keep those they have seen.
const ITEMS: usize = 50;

/// What a feed says, in whichever format. All addresses are absolute.
pub struct Feed<'a> {
    pub title: String,
    pub subtitle: &'a str,
    pub origin: &'a str,
    pub site: &'a str,
    pub rights: &'a str,
    pub items: Vec<Item<'a>>,
}

pub struct Item<'a> {
    /// Of the page; for good, and so the identity of the item.
    pub address: String,
    pub title: &'a str,
    pub summary: &'a str,
    pub topic: Topic,
    /// The whole text as HTML.
    pub content: String,
    /// Where the news was published, if that was elsewhere.
    pub elsewhere: Option<&'a str>,
    /// RFC 3339, only where the day is known: a month has no time stamp.
    pub published: Option<String>,
    /// RFC 3339: when it was published, or, where the day of that is not known, last reviewed. A later
    /// review is no change that readers have to be shown.
    pub updated: String,
    pub picture: String,
}

impl<'a> Feed<'a> {
    pub fn of(catalog: &'a Catalog) -> Feed<'a> {
        let site = &catalog.site;
        let news = in_order(catalog).into_iter().take(ITEMS);
        Feed {
            title: title(&site.name),
            subtitle: &catalog.pages[path::NEWS].summary,
            origin: &site.origin,
            site: &site.name,
            rights: &site.footer.copyright,
            items: news.map(|(slug, item)| Item::of(slug, item, catalog)).collect(),
        }
    }

    /// The absolute address of a page or file.
    pub fn at(&self, path: &str) -> String {
        [self.origin, path].concat()
    }
}

impl<'a> Item<'a> {
    fn of(slug: &str, item: &'a NewsItem, catalog: &'a Catalog) -> Item<'a> {
        let address = [&catalog.site.origin, path::NEWS, slug, "/"].concat();
        let published = item.date.and_then(PartialDate::day).map(midnight);
        Item {
            picture: path::social_card(&address),
            address,
            title: &item.title,
            summary: &item.summary,
            topic: item.topic,
            content: content(item, catalog),
            elsewhere: (item.origin == Origin::Elsewhere).then(|| item.sources.first().map(String::as_str)).flatten(),
            updated: published.clone().unwrap_or_else(|| midnight(item.reviewed)),
            published,
        }
    }
}

/// What a reader calls the feeds of the site with this name.
pub fn title(site: &str) -> String {
    format!("{site}: news")
}

/// The first moment of a day in Durham, as RFC 3339 writes it.
fn midnight(day: Day) -> String {
    in_durham(day.date().at(0, 0, 0, 0)).strftime("%Y-%m-%dT%H:%M:%S%:z").to_string()
}

/// The article as HTML that is read anywhere: who wrote it, the text, and what it rests on.
fn content(item: &NewsItem, catalog: &Catalog) -> String {
    let html = markup(|| {
        view! {
            <p><em>{item.origin.label()}</em></p>
            {body::body(&item.body, catalog)}
            <Provenance sources=item.sources.clone() reviewed=item.reviewed/>
        }
        .into_any()
    });
    absolute(&html.0, &catalog.site.origin)
}

/// `html` with the addresses of this site made absolute. Readers show it on pages of their own.
fn absolute(html: &str, origin: &str) -> String {
    let at = |address: &str| if path::is_internal(address) { [origin, address].concat() } else { address.to_string() };
    let settings = RewriteStrSettings::new().append_element_content_handler(element!("[href], [src], [srcset]", |e| {
        for name in ["href", "src"] {
            if let Some(address) = e.get_attribute(name) {
                e.set_attribute(name, &at(&address))?;
            }
        }
        if let Some(candidates) = e.get_attribute("srcset") {
            let candidates: Vec<String> = candidates.split(", ").map(at).collect();
            e.set_attribute("srcset", &candidates.join(", "))?;
        }
        Ok(())
    }));
    rewrite_str(html, settings).expect("what we rendered can be read")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_of_the_site_become_absolute_and_no_others() {
        let html = "<a href=\"/a/\">to “href=\"/b/\"”</a><img src=\"/c.jpg\" srcset=\"/c.avif 640w, /d.avif 960w\">\
                    <a href=\"tel:+19196842711\"></a>";
        let expected = "<a href=\"https://example.org/a/\">to “href=\"/b/\"”</a><img src=\"https://example.org/c.jpg\" \
                        srcset=\"https://example.org/c.avif 640w, https://example.org/d.avif 960w\">\
                        <a href=\"tel:+19196842711\"></a>";
        assert_eq!(absolute(html, "https://example.org"), expected);
    }

    #[test]
    fn a_day_begins_at_midnight_in_durham() {
        for (day, moment) in [("2026-05-06", "2026-05-06T00:00:00-04:00"), ("2024-12-02", "2024-12-02T00:00:00-05:00")]
        {
            assert_eq!(midnight(day.parse().expect("a day")), moment);
        }
    }
}
