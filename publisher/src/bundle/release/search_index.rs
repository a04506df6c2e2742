//! The search index, made by [Pagefind](https://pagefind.app) from the rendered pages. It is in pieces, so that a visitor
//! downloads only those with the words of a query.

use super::search_words::Vocabulary;
use crate::{
    content::{
        catalog::Catalog,
        route::{Entry, Route},
    },
    output::{Failure, SiteFolder, key, list},
};
use pagefind::{api::PagefindIndex, options::PagefindServiceConfig};
use radiology::site::path;
use std::{fs, path::Path};
use tokio::runtime::Runtime;

/// The folder of the index on the site.
pub const FOLDER: &str = "/pagefind/";

/// Parts of a page that are not its content: navigation, titles of other pages, decoration.
const LEFT_OUT: [&str; 9] = [
    "nav",
    ".provenance",
    ".summaries",
    ".news-list",
    ".visually-hidden",
    ".search__index",
    ".band__eyebrow",
    ".directory__group > h2",
    ".monogram",
];

/// The end tags of table cells and captions.
const CELLS: [&str; 3] = ["</caption>", "</th>", "</td>"];

/// The weight of a word on a page of an archive, news or people. It is low, as archives grow and visitors rarely look for
/// their pages.
const WEIGHT_IN_ARCHIVES: &str = "0.5";
/// The weight of a word on any other page.
const WEIGHT: &str = "1";

/// A page to index.
pub struct IndexedPage<'a> {
    pub route: &'a Route<'a>,
    /// The label of its section.
    pub section: &'a str,
    /// Its main landmark, as HTML.
    pub main: &'a str,
    pub extra: ExtraTerms<'a>,
}

/// Search terms of a page that it does not show.
#[derive(Debug, Default)]
pub struct ExtraTerms<'a> {
    /// Questions that the page answers.
    pub asks: &'a [String],
    /// Parts of the body that an exam images.
    pub body_parts: &'a [String],
}

/// The search terms of the page at `route` that it does not show.
pub fn extra_terms<'a>(route: &Route<'a>) -> ExtraTerms<'a> {
    match route.entry {
        Entry::Exam(_, exam) => ExtraTerms { asks: &exam.asks, body_parts: &exam.body_parts },
        Entry::Page(page) => ExtraTerms { asks: &page.asks, ..ExtraTerms::default() },
        Entry::Home(_) | Entry::NewsPage(_) | Entry::NewsItem(..) | Entry::Course(..) | Entry::Person(..) => {
            ExtraTerms::default()
        }
    }
}

/// The file that says which index is the current one.
const ENTRY: &str = "pagefind-entry.json";
/// The variable with the size of the pieces of the index (`scripts/publish.sh`).
const CHUNK_SIZE: &str = "PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE";

/// The key of the index of these pages. `texts` has digests of what is indexed of each; `others` has all that determines the
/// index beside these and the catalog.
pub fn key_of(catalog: &Catalog, others: String, texts: &[&str]) -> String {
    let words = Vocabulary::default().words_file(catalog).to_string();
    let chunk_size = std::env::var(CHUNK_SIZE).unwrap_or_default();
    let parts = [others.as_bytes(), words.as_bytes(), chunk_size.as_bytes()];
    key(&parts.into_iter().chain(texts.iter().map(|text| text.as_bytes())).collect::<Vec<_>>())
}

/// Keeps the index in `site` if the last build made it from the same `key`. Returns whether it did.
///
/// # Errors
/// [`Failure::File`].
pub fn keep(site: &SiteFolder, key: &str) -> Result<bool, Failure> {
    let is_current = site.is_current(&[FOLDER, ENTRY].concat(), key);
    if is_current {
        for path in list(&site.file(FOLDER), None)?.into_iter().filter(|path| *path != format!("/{ENTRY}")) {
            if !path.ends_with(".br") && !path.ends_with(".gz") {
                site.keep(&[FOLDER, &path[1..]].concat());
            }
        }
    }
    Ok(is_current)
}

/// The search index while pages are added to it.
pub struct SearchIndex {
    vocabulary: Vocabulary,
    runtime: Runtime,
    index: PagefindIndex,
}

impl SearchIndex {
    /// Makes an empty index.
    ///
    /// # Errors
    /// [`Failure::Bundle`] with Pagefind's message.
    pub fn new() -> Result<SearchIndex, Failure> {
        let runtime = tokio::runtime::Builder::new_current_thread().build().map_err(failed)?;
        let config = PagefindServiceConfig::builder()
            .root_selector("main".to_string())
            .exclude_selectors(LEFT_OUT.map(String::from).to_vec())
            .force_language("en".to_string())
            .build();
        Ok(SearchIndex {
            vocabulary: Vocabulary::default(),
            runtime,
            index: PagefindIndex::new(Some(config)).map_err(failed)?,
        })
    }

    /// Adds a page.
    ///
    /// # Errors
    /// [`Failure::Bundle`] with Pagefind's message.
    pub fn add(&mut self, page: &IndexedPage) -> Result<(), Failure> {
        let IndexedPage { route, section, main, extra } = page;
        let is_archived = is_archived(&route.path);
        let asks = extra.asks.join("? ");
        let parts = match extra.body_parts {
            [] => String::new(),
            parts => format!("<p>Parts of the body: {}.</p>", html_escape::encode_text(&parts.join(", "))),
        };
        match is_archived {
            true => self.vocabulary.add_title(&route.title),
            false => self.vocabulary.add(&[&text(main), " ", &asks, " ", &text(&parts)].concat()),
        }
        // The questions are metadata of the page, not text: `ranking.js` compares them with the query.
        let asks = match extra.asks {
            [] => String::new(),
            _ => {
                format!(r#"<p data-pagefind-ignore data-pagefind-meta="asks">{}</p>"#, html_escape::encode_text(&asks))
            }
        };
        // Without a space, Pagefind joins the texts of adjacent cells to one word.
        let html = CELLS.iter().fold(main.to_string(), |html, end| html.replace(end, &[" ", end].concat()));
        let html = html.replacen("</main>", &[&parts, &asks, "</main>"].concat(), 1);
        let section = html_escape::encode_double_quoted_attribute(section);
        let weight = if is_archived { WEIGHT_IN_ARCHIVES } else { WEIGHT };
        let main = format!("<main data-pagefind-filter=\"section:{section}\" data-pagefind-weight=\"{weight}\" ");
        let html = html.replacen("<main ", &main, 1);
        let added = self.index.add_html_file(None, Some(route.path.clone()), html);
        self.runtime.block_on(added).map_err(failed)?;
        Ok(())
    }

    /// Writes the index, Pagefind's scripts and our own into `site`; `key` is that of the index.
    ///
    /// # Errors
    /// [`Failure::File`], or [`Failure::Bundle`] with Pagefind's message.
    pub fn write(mut self, catalog: &Catalog, site: &SiteFolder, key: &str) -> Result<(), Failure> {
        // Its time is part of the key, so an interrupted build leaves no index that looks current.
        _ = fs::remove_file(site.file(&[FOLDER, ENTRY].concat()));
        let files = self.runtime.block_on(self.index.get_files()).map_err(failed)?;
        for file in files.into_iter().filter(|file| is_needed(&file.filename)) {
            let name = file.filename.to_string_lossy().replace('\\', "/");
            let path = [FOLDER, &name].concat();
            match name == ENTRY {
                true => drop(site.make(&path, key, || Ok(Some(file.contents)))?),
                false => site.write(&path, file.contents)?,
            }
        }
        site.write(&[FOLDER, "search.js"].concat(), include_str!("../../../../assets/js/ranking.js"))?;
        site.write(&[FOLDER, "search-words.js"].concat(), include_str!("../../../../assets/js/search-words.js"))?;
        self.vocabulary.write(catalog, site, FOLDER)
    }
}

/// The part of a main landmark that has title and summary.
pub fn summary_of(main: &str) -> String {
    let end = main.find("<div class=\"text-page\">").unwrap_or(main.len());
    [&main[..end], "</main>"].concat()
}

fn failed(error: impl std::fmt::Display) -> Failure {
    Failure::Bundle(format!("search index: {error}"))
}

/// Whether the site uses this file of Pagefind. Its user interfaces are left out.
fn is_needed(file: &Path) -> bool {
    let name = file.to_string_lossy();
    let is_interface = ["-ui", "-highlight", "-worker", "playground"].iter().any(|part| name.contains(part));
    !is_interface && !name.contains("wasm.unknown")
}

/// Whether the page at `route` is part of an archive, which grows over the years.
fn is_archived(route: &str) -> bool {
    [path::NEWS, path::FACULTY].iter().any(|list| route.starts_with(list) && route != *list)
}

/// The main landmark of a page, which is all of the page that is indexed.
pub fn main_of(html: &str) -> &str {
    let start = html.find("<main ").unwrap_or_default();
    let end = html[start..].find("</main>").map_or(html.len(), |end| start + end + "</main>".len());
    &html[start..end]
}

/// The text of `html`, with its entities decoded.
fn text(html: &str) -> String {
    let texts: Vec<&str> = html.split('<').filter_map(|tag| Some(tag.split_once('>')?.1)).collect();
    html_escape::decode_html_entities(&texts.join(" ")).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_text_of_a_page_is_the_text_of_its_main_landmark() {
        let html = r#"<nav>Menu</nav><main id="main"><h1 class="title">Breast MRI</h1><p>X-rays, <b>dye</b> &amp; more</p></main>"#;
        assert_eq!(
            text(main_of(html)).split_whitespace().collect::<Vec<_>>().join(" "),
            "Breast MRI X-rays, dye & more"
        );
    }

    #[test]
    fn the_summary_of_a_page_ends_before_its_text() {
        let main = "<main id=\"main\"><div class=\"band\"><h1>Award</h1></div><div class=\"text-page\"><p>Text</p></div></main>";
        assert_eq!(summary_of(main), "<main id=\"main\"><div class=\"band\"><h1>Award</h1></div></main>");
    }

    #[test]
    fn entries_are_archived_and_lists_are_not() {
        let archived =
            ["/about/news/lung/", "/about/faculty/ada/", "/about/news/", "/about/faculty/", "/about/"].map(is_archived);
        assert_eq!(archived, [true, true, false, false, false]);
    }
}
