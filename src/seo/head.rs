//! The head of a page: written once by the publisher, kept true by the browser on a change of route.
//!
//! Written here rather than by a library for two reasons: `leptos_meta` costs the bundle several
//! kilobytes, and hydration then has no head elements to match.

use crate::{content::model::document::Head, site::path};

#[cfg(not(target_arch = "wasm32"))]
use crate::site::LOCALE;

/// Of the social cards, in pixels.
pub const CARD_WIDTH: &str = "1200";
pub const CARD_HEIGHT: &str = "630";

/// The head tags of a page. `None` for a page that is not to be found by search engines.
///
/// The feeds of the news are named on every page: they are the site's, so a change of route leaves
/// nothing to change, and a feed reader finds them wherever it is pointed.
#[cfg(not(target_arch = "wasm32"))]
pub fn tags(title: &str, head: Option<&Head>, site: &str) -> String {
    use html_escape::{encode_double_quoted_attribute as attribute, encode_text};
    let every_page = format!(
        "<title>{}</title>\
         <meta property=\"og:type\" content=\"website\">\
         <meta property=\"og:site_name\" content=\"{site}\">\
         <meta property=\"og:locale\" content=\"{LOCALE}\">\
         <meta name=\"twitter:card\" content=\"summary_large_image\">\
         <link rel=\"alternate\" type=\"application/atom+xml\" title=\"{site}: news\" href=\"{}\">\
         <link rel=\"alternate\" type=\"application/feed+json\" title=\"{site}: news\" href=\"{}\">",
        encode_text(title),
        path::NEWS_ATOM,
        path::NEWS_JSON,
        site = attribute(site),
    );
    let Some(head) = head else {
        return format!("{every_page}<meta name=\"robots\" content=\"noindex\">");
    };
    let description = attribute(&head.description);
    let canonical = attribute(&head.canonical);
    let title = attribute(title);
    let card = path::social_card(&head.canonical);
    format!(
        "{every_page}\
         <meta name=\"description\" content=\"{description}\">\
         <link rel=\"canonical\" href=\"{canonical}\">\
         <meta property=\"og:title\" content=\"{title}\">\
         <meta property=\"og:description\" content=\"{description}\">\
         <meta property=\"og:url\" content=\"{canonical}\">\
         <meta property=\"og:image\" content=\"{card}\">\
         <meta property=\"og:image:width\" content=\"{CARD_WIDTH}\">\
         <meta property=\"og:image:height\" content=\"{CARD_HEIGHT}\">\
         <meta property=\"og:image:alt\" content=\"{title}\">",
        card = attribute(&card),
    )
}

/// Brings the head of the document in line with the page on show; with `None`, the page is not to
/// be found by search engines.
#[cfg(target_arch = "wasm32")]
pub fn apply(title: &str, head: Option<&Head>) {
    let document = leptos::prelude::document();
    if document.title() != title {
        document.set_title(title);
    }
    let description = head.map(|head| head.description.as_str());
    let canonical = head.map(|head| head.canonical.as_str());
    // What the HTML says in JSON-LD is about the page that it was made for.
    let made_for = document.query_selector("link[rel='canonical']").ok().flatten();
    if made_for.and_then(|link| link.get_attribute("href")).as_deref() != canonical {
        set("script", ("type", "application/ld+json"), "type", None);
    }
    set("link", ("rel", "canonical"), "href", canonical);
    set("meta", ("name", "description"), "content", description);
    set("meta", ("name", "robots"), "content", head.is_none().then_some("noindex"));
    set("meta", ("property", "og:title"), "content", head.map(|_| title));
    set("meta", ("property", "og:description"), "content", description);
    set("meta", ("property", "og:url"), "content", canonical);
    set("meta", ("property", "og:image"), "content", canonical.map(path::social_card).as_deref());
    set("meta", ("property", "og:image:width"), "content", head.map(|_| CARD_WIDTH));
    set("meta", ("property", "og:image:height"), "content", head.map(|_| CARD_HEIGHT));
    set("meta", ("property", "og:image:alt"), "content", head.map(|_| title));
}

/// Gives the element of the head that has the attribute `key` a `value`; without a value, there is
/// no such element.
#[cfg(target_arch = "wasm32")]
fn set(tag: &str, key: (&str, &str), attribute: &str, value: Option<&str>) {
    let document = leptos::prelude::document();
    let selector = [tag, "[", key.0, "='", key.1, "']"].concat();
    let found = document.query_selector(&selector).ok().flatten();
    let Some(value) = value else {
        if let Some(element) = found {
            element.remove();
        }
        return;
    };
    let element = found.or_else(|| {
        let element = document.create_element(tag).ok()?;
        element.set_attribute(key.0, key.1).ok()?;
        document.head()?.append_child(&element).ok()?;
        Some(element)
    });
    if let Some(element) = element {
        // Only names that are not valid fail, and these are.
        _ = element.set_attribute(attribute, value);
    }
}

#[cfg(not(target_arch = "wasm32"))]
pub fn apply(_: &str, _: Option<&Head>) {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_in_the_head_stays_text() {
        let head = Head {
            title: "A".into(),
            description: "5 > 4 & \"quoted\"".into(),
            canonical: "https://example.org/a/".into(),
        };
        let tags = tags("</title><script>", Some(&head), "Site");
        assert!(tags.contains("<title>&lt;/title&gt;&lt;script&gt;</title>"), "{tags}");
        assert!(tags.contains("&quot;quoted&quot;"), "{tags}");
    }

    #[test]
    fn a_page_without_a_head_is_not_indexed() {
        assert!(tags("Page not found", None, "Site").contains("noindex"));
    }
}
