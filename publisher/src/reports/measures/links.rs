//! The check for broken links in the finished bundle, just before it is published. Native tests apply the same rule to the
//! content.

use crate::output::Failure;
use lol_html::{HtmlRewriter, Settings, element};
use radiology::site::path;
use rayon::prelude::*;
use std::{
    cell::RefCell,
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
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
#[derive(Default)]
struct PageLinks {
    hrefs: BTreeSet<String>,
    ids: BTreeSet<String>,
}

/// Follows every link of every page in `staging`. `rendered` has the HTML of most pages, by route. `pending` is the path of
/// the page that is made later, because it shows the result.
///
/// # Errors
/// [`Failure::Bundle`] with every broken link; [`Failure::File`].
pub fn check(rendered: &BTreeMap<String, String>, staging: &Path, pending: &str) -> Result<Links, Failure> {
    let pages = read(rendered, staging)?;
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
                None => target == pending || !path::is_page(target) && staging.join(&target[1..]).is_file(),
            };
            if !exists {
                broken.push(format!("{route} links to {href}"));
            }
            internal.insert(format!("{target}#{id}"));
        }
    }
    match broken.is_empty() {
        true => Ok(Links { pages: pages.len(), internal: internal.len(), external: external.len() }),
        false => Err(Failure::Bundle(format!("broken links:\n  {}", broken.join("\n  ")))),
    }
}

/// Reads all pages, by route. The pages for missing paths and for offline use have no route; they are by the path of their
/// file.
fn read(rendered: &BTreeMap<String, String>, staging: &Path) -> Result<BTreeMap<String, PageLinks>, Failure> {
    let mut files = Vec::new();
    for entry in walkdir::WalkDir::new(staging) {
        let entry = entry.map_err(|error| Failure::File(staging.to_path_buf(), error.into()))?;
        if entry.path().extension().is_some_and(|extension| extension == "html") {
            files.push(entry.into_path());
        }
    }
    let page = |file: std::path::PathBuf| {
        let inner = file.strip_prefix(staging).expect("is below").to_string_lossy().replace('\\', "/");
        let route = match inner.strip_suffix("index.html") {
            Some(folder) => path::canonical(folder),
            None => format!("/{inner}"),
        };
        let page = match rendered.get(&route) {
            Some(html) => scan(html.as_bytes()),
            None => scan(&fs::read(&file).map_err(|error| Failure::File(file.clone(), error))?),
        };
        page.map(|page| (route, page)).map_err(|error| Failure::Bundle(format!("{}: {error}", file.display())))
    };
    files.into_par_iter().map(page).collect()
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

    fn site(pages: &[(&str, &str)]) -> tempfile::TempDir {
        let folder = tempfile::tempdir().expect("temporary folder");
        for (file, html) in pages {
            crate::output::write(&folder.path().join(file), html).expect("written");
        }
        folder
    }

    #[test]
    fn pages_anchors_and_files_are_counted_once() {
        let home = "<a href='/about/'>1</a><a href='/about/#us'>2</a><a href='/about/'>1</a><a href='#top'>3</a>\
                    <a href='/a.ics'>4</a><a href='https://b.example/about/?q=1&amp;r=2'>1</a><a href='tel:+1'>5</a>";
        let site = site(&[("index.html", home), ("about/index.html", "<p id='us'>"), ("a.ics", "")]);
        let failure = check(&BTreeMap::new(), site.path(), "/c/").expect_err("nothing has the id");
        assert_eq!(failure.to_string(), "Bundle: broken links:\n  / links to #top");
        crate::output::write(&site.path().join("index.html"), &format!("<p id='top'>{home}")).expect("written");
        let links = check(&BTreeMap::new(), site.path(), "/c/").expect("all targets exist");
        assert_eq!(links, Links { pages: 2, internal: 4, external: 2 });
    }

    #[test]
    fn the_page_for_missing_paths_is_checked_too() {
        let site = site(&[("404.html", "<a href='/gone/'>Gone</a><a href='#main'>Main</a>")]);
        let failure = check(&BTreeMap::new(), site.path(), "/c/").expect_err("both");
        assert!(
            failure.to_string().ends_with("\n  /404.html links to #main\n  /404.html links to /gone/"),
            "{failure}"
        );
    }

    #[test]
    fn a_missing_target_is_named_with_the_page_that_links_to_it() {
        let site =
            site(&[("about/index.html", "<a href='/gone/'>Gone</a><a href='/gone.pdf'>Gone</a><a href='/c/'>C</a>")]);
        let failure = check(&BTreeMap::new(), site.path(), "/c/").expect_err("two");
        assert!(
            failure.to_string().ends_with("\n  /about/ links to /gone.pdf\n  /about/ links to /gone/"),
            "{failure}"
        );
    }
}
