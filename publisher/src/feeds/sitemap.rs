//! All pages for search engines ([sitemap protocol](https://www.sitemaps.org/protocol.html)), and the
//! file that tells crawlers of it ([RFC 9309](https://www.rfc-editor.org/rfc/rfc9309)).

use crate::content::{catalog::Catalog, values::Day};
use radiology::site::path;
use serde::Serialize;

#[derive(Serialize)]
#[serde(rename = "urlset")]
struct Sitemap {
    #[serde(rename = "@xmlns")]
    namespace: &'static str,
    url: Vec<Url>,
}

#[derive(Serialize)]
struct Url {
    loc: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    lastmod: Option<Day>,
}

/// The text of `sitemap.xml`: every page that engines are to find, with the day of its last change. A
/// further page of a list, which only says what the pages that it lists say, is not among them.
pub fn sitemap(catalog: &Catalog) -> String {
    let modified = catalog.modified();
    let routes = catalog.routes().into_iter().filter(|route| route.is_searched());
    let url = routes.map(|route| Url {
        loc: format!("{}{}", catalog.site.origin, route.path),
        lastmod: modified.get(&route.path).copied(),
    });
    let sitemap = Sitemap { namespace: "http://www.sitemaps.org/schemas/sitemap/0.9", url: url.collect() };
    let xml = quick_xml::se::to_string(&sitemap).expect("only elements and text");
    format!("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n{xml}\n")
}

/// The text of `robots.txt`. Nothing is closed: what is not to be found says so in its own head, which
/// a crawler must be able to read.
pub fn robots(catalog: &Catalog) -> String {
    format!("User-agent: *\nDisallow:\n\nSitemap: {}{}\n", catalog.site.origin, path::SITEMAP)
}
