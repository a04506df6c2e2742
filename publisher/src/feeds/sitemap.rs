//! The [sitemap](https://www.sitemaps.org/protocol.html) for search engines, and `robots.txt`
//! ([RFC 9309](https://www.rfc-editor.org/rfc/rfc9309)), which names it.

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

/// The text of `sitemap.xml`: every page that search engines should index, with the day of its last change. The second and
/// later pages of a list are left out, because they only repeat the pages that they list.
pub fn sitemap(catalog: &Catalog) -> String {
    let modified = catalog.modified();
    let routes = catalog.routes().into_iter().filter(|route| route.is_searched());
    let url = routes
        .map(|route| Url { loc: catalog.site.origin.url(&route.path), lastmod: modified.get(&route.path).copied() });
    let sitemap = Sitemap { namespace: "http://www.sitemaps.org/schemas/sitemap/0.9", url: url.collect() };
    let xml = quick_xml::se::to_string(&sitemap).expect("only elements and text");
    format!("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n{xml}\n")
}

/// The text of `robots.txt`. It blocks no path: pages that should not be indexed say so in their heads, which crawlers must
/// be able to read.
pub fn robots(catalog: &Catalog) -> String {
    format!("User-agent: *\nDisallow:\n\nSitemap: {}\n", catalog.site.origin.url(path::SITEMAP))
}
