//! The HTML head, updated on route changes. The publisher renders it first (`publisher/src/seo/head.rs`).
//!
//! This does not use `leptos_meta`, which would add several kilobytes to the bundle, and whose elements hydration would
//! have to match.

use crate::{
    model::document::Head,
    site::{CARD_HEIGHT, CARD_WIDTH, path},
};
use leptos::prelude::document;

/// Updates the HTML head to the current page. Without a `head`, the page is excluded from search engines.
pub fn apply(title: &str, head: Option<&Head>) {
    let document = document();
    if document.title() != title {
        document.set_title(title);
    }
    let description = head.map(|head| head.description.as_str());
    let canonical = head.map(|head| head.canonical.as_str());
    // The JSON-LD describes only the page that was rendered with it.
    let rendered_for = document.query_selector("link[rel='canonical']").ok().flatten();
    if rendered_for.and_then(|link| link.get_attribute("href")).as_deref() != canonical {
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

/// Sets the `attribute` of the head's element `tag` with the attribute `key`, and creates the element if necessary.
/// Without a `value`, removes the element.
fn set(tag: &str, key: (&str, &str), attribute: &str, value: Option<&str>) {
    let document = document();
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
        // Fails only for invalid attribute names.
        _ = element.set_attribute(attribute, value);
    }
}
