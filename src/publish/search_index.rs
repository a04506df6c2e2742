//! The search index, made by [Pagefind](https://pagefind.app) from the rendered pages: in pieces, so
//! that a visitor downloads only those with the words asked for.

use super::Failure;
use crate::{
    content::{catalog::Catalog, model::synonyms::Synonym},
    site::path,
    text::words::FILLERS,
};
use pagefind::{api::PagefindIndex, options::PagefindServiceConfig};
use std::{collections::BTreeSet, fs, path::Path};
use tokio::runtime::Runtime;

/// Folder of the index in the bundle.
const FOLDER: &str = "pagefind";

/// What is on a page but not of it: the way about, names of other pages, what only the eye takes in.
const LEFT_OUT: [&str; 10] = [
    "nav",
    ".provenance",
    ".summaries",
    ".news-list",
    ".visually-hidden",
    ".search__index",
    ".band__eyebrow",
    ".directory__group > h2",
    ".people__monogram",
    ".portrait__monogram",
];

/// How much more than elsewhere a word counts on a page for patients. Who looks for "MRI" has an
/// appointment more often than an interest in the article that has the word in every line.
const WEIGHT_FOR_PATIENTS: &str = "4";

pub struct SearchIndex {
    /// Every word of the pages, in lower case.
    known: BTreeSet<String>,
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
            .include_characters("-".to_string())
            .build();
        Ok(SearchIndex { known: BTreeSet::new(), runtime, index: PagefindIndex::new(Some(config)).map_err(failed)? })
    }

    /// Takes in the page at `route`, of the section with this label. `unsaid` is what the page is about
    /// without saying so.
    ///
    /// # Errors
    /// [`Failure::Bundle`] with what Pagefind says.
    pub fn add(&mut self, route: &str, section: &str, html: &str, unsaid: &str) -> Result<(), Failure> {
        let html = html.replacen("</main>", &format!("<p>{unsaid}</p></main>"), 1);
        self.known.extend(words(main_of(&html)));
        let section = html_escape::encode_double_quoted_attribute(section);
        let weight = if route.starts_with(path::PATIENT_CARE) { WEIGHT_FOR_PATIENTS } else { "1" };
        let main = format!("<main data-pagefind-filter=\"section:{section}\" data-pagefind-weight=\"{weight}\" ");
        let html = html.replacen("<main ", &main, 1);
        let added = self.index.add_html_file(None, Some(route.to_string()), html);
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
        super::write(&folder.join("search.js"), include_str!("../../assets/js/search.js"))?;
        super::write(&folder.join("words.json"), &knowledge(catalog, &self.known))
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

/// What `search.js` knows of words: lay words with ours, longest first, those that say nothing, and all of
/// its pages, for corrections and so that nothing is looked for that is on none.
fn knowledge(catalog: &Catalog, known: &BTreeSet<String>) -> String {
    let pairs = |Synonym { lay, ours }: &Synonym| lay.iter().map(|lay| (lay.clone(), ours.clone())).collect::<Vec<_>>();
    let mut synonyms: Vec<(String, String)> = catalog.synonyms.synonyms.iter().flat_map(pairs).collect();
    synonyms.sort_by_key(|(lay, _)| std::cmp::Reverse(lay.len()));
    let fillers: Vec<&str> = FILLERS.split(' ').collect();
    serde_json::json!({ "synonyms": synonyms, "known": known, "fillers": fillers }).to_string()
}

/// The main landmark of a page.
fn main_of(html: &str) -> &str {
    let inside = html.split_once("<main ").map_or(html, |(_, inside)| inside);
    inside.split_once("</main>").map_or(inside, |(inside, _)| inside)
}

/// The words of the text in `html`, of two letters or more.
fn words(html: &str) -> impl Iterator<Item = String> {
    let texts = html.split('<').filter_map(|tag| Some(tag.split_once('>')?.1));
    let words = texts.flat_map(|text| text.split(|c: char| !c.is_alphabetic() && c != '-'));
    words.map(|word| word.trim_matches('-').to_lowercase()).filter(|word| word.chars().count() > 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_of_a_page_are_those_of_its_text() {
        let html = r#"<nav>Menu</nav><main id="main"><h1 class="title">Breast MRI</h1><p>X-rays, <b>dye</b> &amp; more</p></main>"#;
        assert_eq!(words(main_of(html)).collect::<Vec<_>>(), ["breast", "mri", "x-rays", "dye", "amp", "more"]);
    }
}
