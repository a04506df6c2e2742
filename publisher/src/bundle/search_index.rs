//! The search index, made by [Pagefind](https://pagefind.app) from the rendered pages: in pieces, so
//! that a visitor downloads only those with the words asked for.

use super::search_words::Vocabulary;
use crate::{
    content::{
        catalog::Catalog,
        route::{Entry, Route},
    },
    output::Failure,
};
use pagefind::{api::PagefindIndex, options::PagefindServiceConfig};
use radiology::site::path;
use std::{fs, path::Path};
use tokio::runtime::Runtime;

/// Folder of the index in the bundle.
const FOLDER: &str = "pagefind";

/// What is on a page but not of it: the way about, names of other pages, what only the eye takes in.
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

/// Ends of elements that stand side by side.
const CELLS: [&str; 3] = ["</caption>", "</th>", "</td>"];

/// How much a word counts on a page of an archive, news or people, and on any other. Archives grow, and what visitors come
/// for is rarely in them.
const WEIGHT_IN_ARCHIVES: &str = "0.5";
const WEIGHT: &str = "1";

/// A page to be found.
pub struct Page<'a> {
    pub route: &'a Route<'a>,
    /// Label of its section.
    pub section: &'a str,
    pub html: String,
    pub unsaid: Unsaid<'a>,
}

/// What visitors look for and the page does not show.
#[derive(Default)]
pub struct Unsaid<'a> {
    /// Questions that the page answers.
    pub asks: &'a [String],
    /// Parts of the body that an exam is made of.
    pub body_parts: &'a [String],
}

/// What the page does not show.
pub fn unsaid<'a>(route: &Route<'a>) -> Unsaid<'a> {
    match route.entry {
        Entry::Exam(_, exam) => Unsaid { asks: &exam.asks, body_parts: &exam.body_parts },
        Entry::Page(page) => Unsaid { asks: &page.asks, ..Unsaid::default() },
        Entry::Home(_) | Entry::NewsPage(_) | Entry::NewsItem(..) | Entry::Course(..) | Entry::Person(..) => {
            Unsaid::default()
        }
    }
}

pub struct SearchIndex {
    vocabulary: Vocabulary,
    runtime: Runtime,
    index: PagefindIndex,
}

impl SearchIndex {
    /// An empty one.
    ///
    /// # Errors
    /// [`Failure::Bundle`] with what Pagefind says.
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

    /// Takes in a page.
    ///
    /// # Errors
    /// [`Failure::Bundle`] with what Pagefind says.
    pub fn add(&mut self, page: &Page) -> Result<(), Failure> {
        let Page { route, section, html, unsaid } = page;
        let is_archived = is_archived(&route.path);
        let asks = unsaid.asks.join("? ");
        let parts = match unsaid.body_parts {
            [] => String::new(),
            parts => format!("<p>Parts of the body: {}.</p>", html_escape::encode_text(&parts.join(", "))),
        };
        match is_archived {
            true => self.vocabulary.add_title(&route.title),
            false => self.vocabulary.add(&[&text(main_of(html)), " ", &asks, " ", &text(&parts)].concat()),
        }
        // `search.js` compares the questions with what was typed, so they come with the page, and not as text of it.
        let asks = match unsaid.asks {
            [] => String::new(),
            _ => {
                format!(r#"<p data-pagefind-ignore data-pagefind-meta="asks">{}</p>"#, html_escape::encode_text(&asks))
            }
        };
        // Pagefind joins the cells of a table to one word.
        let html = CELLS.iter().fold(html.clone(), |html, end| html.replace(end, &[" ", end].concat()));
        let html = html.replacen("</main>", &[&parts, &asks, "</main>"].concat(), 1);
        let section = html_escape::encode_double_quoted_attribute(section);
        let weight = if is_archived { WEIGHT_IN_ARCHIVES } else { WEIGHT };
        let main = format!("<main data-pagefind-filter=\"section:{section}\" data-pagefind-weight=\"{weight}\" ");
        let html = html.replacen("<main ", &main, 1);
        let added = self.index.add_html_file(None, Some(route.path.clone()), html);
        self.runtime.block_on(added).map_err(failed)?;
        Ok(())
    }

    /// Writes the index, Pagefind's program and our own below `staging`.
    ///
    /// # Errors
    /// [`Failure::File`], or [`Failure::Bundle`] with what Pagefind says.
    pub fn write(mut self, catalog: &Catalog, staging: &Path) -> Result<(), Failure> {
        let folder = staging.join(FOLDER);
        let files = self.runtime.block_on(self.index.get_files()).map_err(failed)?;
        for file in files.into_iter().filter(|file| is_needed(&file.filename)) {
            let path = folder.join(file.filename);
            let failed = |error| Failure::File(path.clone(), error);
            fs::create_dir_all(path.parent().expect("in a folder")).map_err(failed)?;
            fs::write(&path, file.contents).map_err(failed)?;
        }
        crate::output::write(&folder.join("search.js"), include_str!("../../../assets/js/search.js"))?;
        crate::output::write(&folder.join("search-words.js"), include_str!("../../../assets/js/search-words.js"))?;
        self.vocabulary.write(catalog, &folder)
    }
}

fn failed(error: impl std::fmt::Display) -> Failure {
    Failure::Bundle(format!("search index: {error}"))
}

/// Pagefind brings interfaces of its own, which we have no use for.
fn is_needed(file: &Path) -> bool {
    let name = file.to_string_lossy();
    let is_interface = ["-ui", "-highlight", "-worker", "playground"].iter().any(|part| name.contains(part));
    !is_interface && !name.contains("wasm.unknown")
}

/// Whether a page is one of those that grow in number with the years.
fn is_archived(route: &str) -> bool {
    [path::NEWS, path::FACULTY].iter().any(|list| route.starts_with(list) && route != *list)
}

/// The main landmark of a page.
fn main_of(html: &str) -> &str {
    let inside = html.split_once("<main ").map_or(html, |(_, inside)| inside);
    inside.split_once("</main>").map_or(inside, |(inside, _)| inside)
}

/// The text in `html`, without its entities.
fn text(html: &str) -> String {
    let texts: Vec<&str> = html.split('<').filter_map(|tag| Some(tag.split_once('>')?.1)).collect();
    html_escape::decode_html_entities(&texts.join(" ")).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_text_of_a_page_is_that_of_its_main_landmark() {
        let html = r#"<nav>Menu</nav><main id="main"><h1 class="title">Breast MRI</h1><p>X-rays, <b>dye</b> &amp; more</p></main>"#;
        assert_eq!(
            text(main_of(html)).split_whitespace().collect::<Vec<_>>().join(" "),
            "Breast MRI X-rays, dye & more"
        );
    }

    #[test]
    fn an_archive_has_its_entries_and_not_its_list() {
        let archived =
            ["/about/news/lung/", "/about/faculty/ada/", "/about/news/", "/about/faculty/", "/about/"].map(is_archived);
        assert_eq!(archived, [true, true, false, false, false]);
    }
}
