//! The head of a page. The browser updates it on a route change (`src/shell/head.rs`).

use radiology::{
    model::document::Head,
    site::{CARD_HEIGHT, CARD_WIDTH, LOCALE, path},
};

/// Returns the head tags of a page. `head` is `None` for a page that search engines must not index.
///
/// Every page links to the news feeds. They belong to the site, so a route change does not have to update them, and a
/// feed reader finds them from any page.
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
