//! The content that both feed formats share.

use crate::{
    body,
    content::{
        catalog::Catalog,
        model::{
            NewsItem,
            news::{Origin, Topic},
        },
        news::in_order,
        values::{Day, PartialDate, SiteOrigin, WebAddress, in_durham},
    },
    html::markup,
    pages::frame::Provenance,
};
use leptos::prelude::*;
use lol_html::{RewriteStrSettings, element, rewrite_str};
use radiology::site::path;

/// How many items a feed has. Feed readers keep older ones.
const ITEMS: usize = 50;

/// A feed, independent of its format. All URLs are absolute.
pub struct Feed<'a> {
    pub title: String,
    pub subtitle: &'a str,
    pub origin: &'a SiteOrigin,
    /// The site's name.
    pub site: &'a str,
    /// The copyright notice.
    pub rights: &'a str,
    /// Newest first.
    pub items: Vec<Item<'a>>,
}

/// An item of a feed.
pub struct Item<'a> {
    /// The URL of its page. It never changes, and so identifies the item.
    pub url: String,
    pub title: &'a str,
    pub summary: &'a str,
    pub topic: Topic,
    /// The whole text as HTML.
    pub content: String,
    /// The URL of the original, if it was published elsewhere.
    pub elsewhere: Option<&'a str>,
    /// The time of publication (RFC 3339), if the day is known: a month has no time stamp.
    pub published: Option<String>,
    /// The time of publication (RFC 3339) or, if the day is unknown, of the last review. Later reviews are not updates that
    /// readers should see.
    pub updated: String,
    /// The URL of its social card.
    pub picture: String,
}

impl<'a> Feed<'a> {
    /// The newest news of a valid catalog.
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

    /// The URL of a page or file of this site.
    pub fn url(&self, path: &str) -> String {
        self.origin.url(path)
    }
}

impl<'a> Item<'a> {
    fn of(slug: &str, item: &'a NewsItem, catalog: &'a Catalog) -> Item<'a> {
        let url = catalog.site.origin.url(&[path::NEWS, slug, "/"].concat());
        let published = item.date.and_then(PartialDate::day).map(midnight);
        Item {
            picture: path::social_card(&url),
            url,
            title: &item.title,
            summary: &item.summary,
            topic: item.topic,
            content: content(item, catalog),
            elsewhere: (item.origin == Origin::Elsewhere)
                .then(|| item.sources.first().map(WebAddress::as_str))
                .flatten(),
            updated: published.clone().unwrap_or_else(|| midnight(item.reviewed)),
            published,
        }
    }
}

/// The title of the feeds, for the site's name.
pub fn title(site: &str) -> String {
    format!("{site}: news")
}

/// The first moment of a day in Durham, as RFC 3339 writes it.
fn midnight(day: Day) -> String {
    in_durham(day.date().at(0, 0, 0, 0)).strftime("%Y-%m-%dT%H:%M:%S%:z").to_string()
}

/// The article as self-contained HTML: its origin, text and sources.
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

/// Makes the URLs of this site in `html` absolute, since feed readers show it elsewhere.
fn absolute(html: &str, origin: &SiteOrigin) -> String {
    let absolute = |url: &str| if path::is_internal(url) { origin.url(url) } else { url.to_string() };
    let settings = RewriteStrSettings::new().append_element_content_handler(element!("[href], [src], [srcset]", |e| {
        for name in ["href", "src"] {
            if let Some(url) = e.get_attribute(name) {
                e.set_attribute(name, &absolute(&url))?;
            }
        }
        if let Some(candidates) = e.get_attribute("srcset") {
            let candidates: Vec<String> = candidates.split(", ").map(absolute).collect();
            e.set_attribute("srcset", &candidates.join(", "))?;
        }
        Ok(())
    }));
    rewrite_str(html, settings).expect("rendered HTML can be parsed")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_urls_of_the_site_are_made_absolute() {
        let html = "<a href=\"/a/\">to “href=\"/b/\"”</a><img src=\"/c.jpg\" srcset=\"/c.avif 640w, /d.avif 960w\">\
                    <a href=\"tel:+19196842711\"></a>";
        let expected = "<a href=\"https://example.org/a/\">to “href=\"/b/\"”</a><img src=\"https://example.org/c.jpg\" \
                        srcset=\"https://example.org/c.avif 640w, https://example.org/d.avif 960w\">\
                        <a href=\"tel:+19196842711\"></a>";
        assert_eq!(absolute(html, &"https://example.org".parse().expect("an origin")), expected);
    }

    #[test]
    fn a_day_begins_at_midnight_in_durham() {
        for (day, moment) in [("2026-05-06", "2026-05-06T00:00:00-04:00"), ("2024-12-02", "2024-12-02T00:00:00-05:00")]
        {
            assert_eq!(midnight(day.parse().expect("a day")), moment);
        }
    }
}
