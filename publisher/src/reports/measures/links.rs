//! Whether every link of the finished site leads somewhere. Native tests hold the content against the
//! same rule; this is the bundle itself, as it is about to be published.

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

/// The links of the site.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Links {
    pub pages: usize,
    /// Addresses on this site that pages link to, parts of pages among them.
    pub internal: usize,
    /// Whole addresses: of others, and of the department's earlier site, where they are sources. Nobody
    /// visits them when the site is built.
    pub external: usize,
}

/// What one page links to, and what on it can be linked to.
#[derive(Default)]
struct Page {
    hrefs: BTreeSet<String>,
    ids: BTreeSet<String>,
}

/// Follows every link of every page in `staging`; `rendered` has the text of most, by route. `to_come` is a page that is
/// made last, because it shows the result.
///
/// # Errors
/// [`Failure::Bundle`] with every link that leads nowhere; [`Failure::File`].
pub fn check(rendered: &BTreeMap<String, String>, staging: &Path, to_come: &str) -> Result<Links, Failure> {
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
            let (address, id) = href.split_once('#').unwrap_or((href, ""));
            let address = address.split('?').next().unwrap_or_default();
            let address = if address.is_empty() { route } else { address };
            let leads_somewhere = match pages.get(address) {
                Some(target) => id.is_empty() || target.ids.contains(id),
                None => address == to_come || !path::is_page(address) && staging.join(&address[1..]).is_file(),
            };
            if !leads_somewhere {
                broken.push(format!("{route} links to {href}"));
            }
            internal.insert(format!("{address}#{id}"));
        }
    }
    match broken.is_empty() {
        true => Ok(Links { pages: pages.len(), internal: internal.len(), external: external.len() }),
        false => Err(Failure::Bundle(format!("links that lead nowhere:\n  {}", broken.join("\n  ")))),
    }
}

/// All pages by route; those without one, for what is not there and for when there is no network, by
/// the address of their file.
fn read(rendered: &BTreeMap<String, String>, staging: &Path) -> Result<BTreeMap<String, Page>, Failure> {
    let mut files = Vec::new();
    for entry in walkdir::WalkDir::new(staging) {
        let entry = entry.map_err(|error| Failure::File(staging.to_path_buf(), error.into()))?;
        if entry.path().extension().is_some_and(|extension| extension == "html") {
            files.push(entry.into_path());
        }
    }
    let page = |file: std::path::PathBuf| {
        let address = file.strip_prefix(staging).expect("is below").to_string_lossy().replace('\\', "/");
        let route = match address.strip_suffix("index.html") {
            Some(folder) => path::canonical(folder),
            None => format!("/{address}"),
        };
        let page = match rendered.get(&route) {
            Some(html) => scan(html.as_bytes()),
            None => scan(&fs::read(&file).map_err(|error| Failure::File(file.clone(), error))?),
        };
        page.map(|page| (route, page)).map_err(|error| Failure::Bundle(format!("{}: {error}", file.display())))
    };
    files.into_par_iter().map(page).collect()
}

fn scan(html: &[u8]) -> Result<Page, lol_html::errors::RewritingError> {
    let page = RefCell::new(Page::default());
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

/// The reader leaves references as they are written.
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
    fn pages_parts_of_pages_and_files_are_counted_once() {
        let home = "<a href='/about/'>1</a><a href='/about/#us'>2</a><a href='/about/'>1</a><a href='#top'>3</a>\
                    <a href='/a.ics'>4</a><a href='https://b.example/about/?q=1&amp;r=2'>1</a><a href='tel:+1'>5</a>";
        let site = site(&[("index.html", home), ("about/index.html", "<p id='us'>"), ("a.ics", "")]);
        let failure = check(&BTreeMap::new(), site.path(), "/c/").expect_err("nothing has the id");
        assert_eq!(failure.to_string(), "Bundle: links that lead nowhere:\n  / links to #top");
        crate::output::write(&site.path().join("index.html"), &format!("<p id='top'>{home}")).expect("written");
        let links = check(&BTreeMap::new(), site.path(), "/c/").expect("all lead somewhere");
        assert_eq!(links, Links { pages: 2, internal: 4, external: 2 });
    }

    #[test]
    fn the_page_for_what_is_not_there_leads_somewhere_too() {
        let site = site(&[("404.html", "<a href='/gone/'>Gone</a><a href='#main'>Main</a>")]);
        let failure = check(&BTreeMap::new(), site.path(), "/c/").expect_err("both");
        assert!(
            failure.to_string().ends_with("\n  /404.html links to #main\n  /404.html links to /gone/"),
            "{failure}"
        );
    }

    #[test]
    fn a_page_that_is_not_there_is_named_with_the_page_that_links_to_it() {
        let site =
            site(&[("about/index.html", "<a href='/gone/'>Gone</a><a href='/gone.pdf'>Gone</a><a href='/c/'>C</a>")]);
        let failure = check(&BTreeMap::new(), site.path(), "/c/").expect_err("two");
        assert!(
            failure.to_string().ends_with("\n  /about/ links to /gone.pdf\n  /about/ links to /gone/"),
            "{failure}"
        );
    }
}
