//! The head of a page: written once by the publisher, kept true by the browser on a change of route.
//!
//! Written here rather than by a library for two reasons: `leptos_meta` costs the bundle several
//! kilobytes, and hydration then has no head elements to match.

use crate::content::model::document::Head;

/// The head tags of a page. `None` for a page that is not to be found by search engines.
#[cfg(not(target_arch = "wasm32"))]
pub fn tags(title: &str, head: Option<&Head>, site: &str) -> String {
    use html_escape::{encode_double_quoted_attribute as attribute, encode_text};
    let title_tag = format!("<title>{}</title>", encode_text(title));
    let Some(head) = head else {
        return format!("{title_tag}<meta name=\"robots\" content=\"noindex\">");
    };
    let description = attribute(&head.description);
    let canonical = attribute(&head.canonical);
    format!(
        "{title_tag}\
         <meta name=\"description\" content=\"{description}\">\
         <link rel=\"canonical\" href=\"{canonical}\">\
         <meta property=\"og:type\" content=\"website\">\
         <meta property=\"og:site_name\" content=\"{site}\">\
         <meta property=\"og:title\" content=\"{og_title}\">\
         <meta property=\"og:description\" content=\"{description}\">\
         <meta property=\"og:url\" content=\"{canonical}\">",
        site = attribute(site),
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
    let description = head.map(|h| h.description.as_str()).unwrap_or_default();
    set("meta[name=description]", "content", description);
    set("link[rel=canonical]", "href", head.map(|h| h.canonical.as_str()).unwrap_or_default());
    set("meta[property='og:title']", "content", title);
    set("meta[property='og:description']", "content", description);
}

/// Sets an attribute of a head element, if the page has that element.
#[cfg(target_arch = "wasm32")]
fn set(selector: &str, attribute: &str, value: &str) {
    if let Ok(Some(element)) = leptos::prelude::document().query_selector(selector) {
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
