//! The head of a page: written once by the publisher, kept true by the browser on a change of route.
//!
//! Written here rather than by a library for two reasons: `leptos_meta` costs the bundle several
//! kilobytes, and hydration then has no head elements to match.

use crate::content::model::document::Head;

/// The head tags of a page. `None` for a page that is not to be found by search engines.
#[cfg(not(target_arch = "wasm32"))]
pub fn tags(title: &str, head: Option<&Head>, site: &str) -> String {
    use html_escape::{encode_double_quoted_attribute as attribute, encode_text};
    let every_page = format!(
        "<title>{}</title>\
         <meta property=\"og:type\" content=\"website\">\
         <meta property=\"og:site_name\" content=\"{}\">",
        encode_text(title),
        attribute(site),
    );
    let Some(head) = head else {
        return format!("{every_page}<meta name=\"robots\" content=\"noindex\">");
    };
    let description = attribute(&head.description);
    let canonical = attribute(&head.canonical);
    format!(
        "{every_page}\
         <meta name=\"description\" content=\"{description}\">\
         <link rel=\"canonical\" href=\"{canonical}\">\
         <meta property=\"og:title\" content=\"{og_title}\">\
         <meta property=\"og:description\" content=\"{description}\">\
         <meta property=\"og:url\" content=\"{canonical}\">",
        og_title = attribute(title),
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
    set("link", ("rel", "canonical"), "href", canonical);
    set("meta", ("name", "description"), "content", description);
    set("meta", ("name", "robots"), "content", head.is_none().then_some("noindex"));
    set("meta", ("property", "og:title"), "content", head.map(|_| title));
    set("meta", ("property", "og:description"), "content", description);
    set("meta", ("property", "og:url"), "content", canonical);
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
