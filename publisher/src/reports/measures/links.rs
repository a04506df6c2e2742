//! The check for broken links in the finished bundle, just before it is published. Native tests apply the same rule to the
//! content.

use crate::output::{Failure, SiteFolder};
use lol_html::{HtmlRewriter, Settings, element};
use radiology::site::path;
use serde::{Deserialize, Serialize};
use std::{
    cell::RefCell,
    collections::{BTreeMap, BTreeSet},
    fs,
};

/// The numbers of distinct links of the site.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Links {
    pub pages: usize,
    /// Paths on this site that pages link to, with and without anchors.
    pub internal: usize,
    /// URLs of other sites and, as sources, of the department's earlier site. The build does not visit them.
    pub external: usize,
}

/// The links of one page and the targets on it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PageLinks {
    hrefs: BTreeSet<String>,
    ids: BTreeSet<String>,
}

impl PageLinks {
    /// The links of the page with this HTML.
    ///
    /// # Errors
    /// [`Failure::Bundle`] if it cannot be parsed.
    pub fn of(html: &str) -> Result<PageLinks, Failure> {
        scan(html.as_bytes()).map_err(|error| Failure::Bundle(format!("a page cannot be parsed: {error}")))
    }
}

/// Follows every link of every page of `site`. `rendered` has most of the pages, by route; the others are read. `pending` is
/// the path of the page that is made later, because it shows the result.
///
/// # Errors
/// [`Failure::Bundle`] with every broken link; [`Failure::File`].
pub fn check<'a>(
    rendered: impl IntoIterator<Item = (&'a str, &'a PageLinks)>,
    site: &SiteFolder,
    pending: &str,
) -> Result<Links, Failure> {
    let mut pages: BTreeMap<&str, &PageLinks> = rendered.into_iter().collect();
    let files: BTreeSet<String> = site.paths().into_iter().collect();
    let others = others(&pages, &files, site)?;
    pages.extend(others.iter().map(|(route, page)| (route.as_str(), page)));
    let mut internal = BTreeSet::new();
    let mut external = BTreeSet::new();
    let mut broken = Vec::new();
    for (route, page) in &pages {
        for href in &page.hrefs {
            if !href.is_empty() && !href.starts_with(['/', '#', '?']) || href.starts_with("//") {
                external.insert(href.as_str());
                continue;
            }
            let (target, id) = href.split_once('#').unwrap_or((href, ""));
            let target = target.split('?').next().unwrap_or_default();
            let target = if target.is_empty() { route } else { target };
            let exists = match pages.get(target) {
                Some(page) => id.is_empty() || page.ids.contains(id),
                None => target == pending || !path::is_page(target) && files.contains(target),
            };
            if !exists {
                broken.push(format!("{route} links to {href}"));
            }
            internal.insert((target, id));
        }
    }
    match broken.is_empty() {
        true => Ok(Links { pages: pages.len(), internal: internal.len(), external: external.len() }),
        false => Err(Failure::Bundle(format!("broken links:\n  {}", broken.join("\n  ")))),
    }
}

/// Reads the pages that are not in `rendered`, by route. The pages for missing paths and for offline use have no route; they
/// are by the path of their file.
fn others(
    rendered: &BTreeMap<&str, &PageLinks>,
    files: &BTreeSet<String>,
    site: &SiteFolder,
) -> Result<BTreeMap<String, PageLinks>, Failure> {
    let mut pages = BTreeMap::new();
    for path in files.iter().filter(|path| path.ends_with(".html")) {
        let route = if path.ends_with("/index.html") { path::canonical(path) } else { path.clone() };
        if !rendered.contains_key(route.as_str()) {
            let file = site.file(path);
            let html = fs::read_to_string(&file).map_err(|error| Failure::File(file, error))?;
            pages.insert(route, PageLinks::of(&html)?);
        }
    }
    Ok(pages)
}

fn scan(html: &[u8]) -> Result<PageLinks, lol_html::errors::RewritingError> {
    let page = RefCell::new(PageLinks::default());
    let links = element!("a[href]", |link| {
        page.borrow_mut().hrefs.extend(link.get_attribute("href").map(decoded));
        Ok(())
    });
    let ids = element!("[id]", |element| {
        page.borrow_mut().ids.extend(element.get_attribute("id").map(decoded));
        Ok(())
    });
    let settings = Settings::new().append_element_content_handler(links).append_element_content_handler(ids);
    let mut rewriter = HtmlRewriter::new(settings, |_: &[u8]| {});
    rewriter.write(html)?;
    rewriter.end()?;
    Ok(page.into_inner())
}

/// Decodes an attribute's character references, which lol_html does not.
fn decoded(value: String) -> String {
    html_escape::decode_html_entities(&value).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn site(pages: &[(&str, &str)]) -> (tempfile::TempDir, SiteFolder) {
        let folder = tempfile::tempdir().expect("temporary folder");
        let site = SiteFolder::new(folder.path());
        for (path, html) in pages {
            site.write(path, html).expect("written");
        }
        (folder, site)
    }

    #[test]
    fn pages_anchors_and_files_are_counted_once() {
        let home = "<a href='/about/'>1</a><a href='/about/#us'>2</a><a href='/about/'>1</a><a href='#top'>3</a>\
                    <a href='/a.ics'>4</a><a href='https://b.example/about/?q=1&amp;r=2'>1</a><a href='tel:+1'>5</a>";
        let (_folder, site) = site(&[("/index.html", home), ("/about/index.html", "<p id='us'>"), ("/a.ics", "")]);
        let failure = check([], &site, "/c/").expect_err("nothing has the id");
        assert_eq!(failure.to_string(), "Bundle: broken links:\n  / links to #top");
        let rendered = PageLinks::of(&format!("<p id='top'>{home}")).expect("HTML");
        let links = check([("/", &rendered)], &site, "/c/").expect("all targets exist");
        assert_eq!(links, Links { pages: 2, internal: 4, external: 2 });
    }

    #[test]
    fn the_page_for_missing_paths_is_checked_too() {
        let (_folder, site) = site(&[("/404.html", "<a href='/gone/'>Gone</a><a href='#main'>Main</a>")]);
        let failure = check([], &site, "/c/").expect_err("both");
        assert!(
            failure.to_string().ends_with("\n  /404.html links to #main\n  /404.html links to /gone/"),
            "{failure}"
        );
    }

    #[test]
    fn a_missing_target_is_named_with_the_page_that_links_to_it() {
        let about = "<a href='/gone/'>Gone</a><a href='/gone.pdf'>Gone</a><a href='/c/'>C</a>";
        let (_folder, site) = site(&[("/about/index.html", about)]);
        let failure = check([], &site, "/c/").expect_err("two");
        assert!(
            failure.to_string().ends_with("\n  /about/ links to /gone.pdf\n  /about/ links to /gone/"),
            "{failure}"
        );
    }
}
