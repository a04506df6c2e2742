//! Words for `assets/js/ranking.js`: the site's words with the number of pages that have each, the words that visitors use
//! instead, and English words, so that none of these is taken for a typing error.

use crate::{
    content::{
        catalog::Catalog,
        model::synonyms::{Help, Synonym},
        normalize::normalize,
    },
    output::{Failure, SiteFolder},
};
use radiology::{site::path, text::search_terms::STOP_WORDS};
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};

/// The folder of the English words on the site.
pub const ENGLISH: &str = "/pagefind/english/";
/// The longest word that is corrected, in letters.
const LONGEST: usize = 15;
/// The shortest word that is corrected, in letters.
const SHORTEST: usize = 4;

/// The words of the site, in lower case and without accents, with the number of pages that have each.
#[derive(Default)]
pub struct Vocabulary {
    pages: u32,
    counts: BTreeMap<String, u32>,
}

impl Vocabulary {
    /// Counts the words of a page.
    pub fn add(&mut self, text: &str) {
        self.pages += 1;
        for word in terms(text) {
            *self.counts.entry(word).or_default() += 1;
        }
    }

    /// Adds the title of an archived entry. Its text is left out, because archives grow without limit.
    pub fn add_title(&mut self, title: &str) {
        for word in terms(title) {
            self.counts.entry(word).or_insert(1);
        }
    }

    /// Groups the words by how many pages have them: one, two or three, four to seven, and so on.
    fn groups(&self) -> Vec<String> {
        let mut groups: Vec<Vec<&str>> = Vec::new();
        for (word, count) in &self.counts {
            let group = count.ilog2() as usize;
            groups.resize(groups.len().max(group + 1), Vec::new());
            groups[group].push(word);
        }
        groups.into_iter().map(|words| words.join(" ")).collect()
    }

    /// Writes `words.json` into `folder` of the site, and the English words into theirs.
    ///
    /// # Errors
    /// [`Failure::File`].
    pub fn write(&self, catalog: &Catalog, site: &SiteFolder, folder: &str) -> Result<(), Failure> {
        site.write(&format!("{folder}words.json"), self.words_file(catalog).to_string())?;
        let english = random_word::all(random_word::Lang::En);
        let mut parts: BTreeMap<String, Vec<&str>> = BTreeMap::new();
        for word in english.iter().filter(|word| (SHORTEST..=LONGEST).contains(&word.len())) {
            parts.entry(format!("{}{}", &word[..1], word.len())).or_default().push(&word[1..]);
        }
        let mut parts = parts.into_iter();
        parts.try_for_each(|(name, ends)| site.write(&format!("{ENGLISH}{name}.txt"), ends.join(" ")))
    }

    /// The content of `words.json`.
    pub fn words_file(&self, catalog: &Catalog) -> Value {
        let languages = catalog.synonyms.languages.iter().map(|language| {
            let page = catalog.pages.get(language.page.as_str()).map(
                |page| json!({ "path": language.page, "title": page.title, "section": "", "excerpt": [page.summary] }),
            );
            json!({ "page": page, "fillers": language.fillers, "synonyms": pairs(&language.synonyms) })
        });
        let fillers = catalog.synonyms.fillers.iter().map(String::as_str);
        json!({
            "pages": self.pages,
            "words": self.groups(),
            "fillers": STOP_WORDS.split(' ').chain(fillers).collect::<Vec<_>>(),
            "synonyms": pairs(&catalog.synonyms.synonyms),
            "languages": languages.collect::<Vec<_>>(),
            "archives": [path::NEWS, path::FACULTY],
            "help": catalog.synonyms.help.iter().map(|help| helped(catalog, help)).collect::<Vec<_>>(),
        })
    }
}

fn pairs(synonyms: &[Synonym]) -> Vec<(&[String], &[String])> {
    synonyms.iter().map(|Synonym { lay, ours }| (lay.as_slice(), ours.as_slice())).collect()
}

fn helped(catalog: &Catalog, Help { audience, page, desk }: &Help) -> Value {
    let title = catalog.pages.get(page.as_str()).map(|page| &page.title);
    let desk = &catalog.desks[desk];
    json!({
        "audience": audience, "path": page, "title": title,
        "desk": desk.name, "phone": desk.phone, "href": desk.phone.href(),
    })
}

/// The words of a text, each once: those of two letters or more, and as one word a term whose hyphen follows or precedes a
/// single letter.
///
/// `Dual-energy X-ray` → `dual`, `energy`, `ray`, `xray`.
fn terms(text: &str) -> BTreeSet<String> {
    let mut terms = BTreeSet::new();
    for part in text.split_whitespace() {
        let normalized = normalize(part);
        let is_joined = part.contains('-') && normalized.split(' ').any(|word| word.len() == 1);
        if is_joined {
            terms.insert(normalized.replace(' ', ""));
        }
        terms.extend(normalized.split(' ').filter(|word| word.len() > 1).map(String::from));
    }
    terms
}

#[cfg(test)]
mod tests {
    use super::*;

    // Hyphenated words were known only as a whole, so "energy" and "trimester" were dropped from queries.
    #[test]
    fn parts_of_hyphenated_words_are_words() {
        let found: Vec<String> =
            terms("Dual-energy X-ray, first-trimester, Pabón-Ramos’s PET/CT").into_iter().collect();
        let words = ["ct", "dual", "energy", "first", "pabon", "pet", "ramoss", "ray", "trimester", "xray"];
        assert_eq!(found, words);
    }

    #[test]
    fn words_are_grouped_by_how_many_pages_have_them() {
        let mut vocabulary = Vocabulary::default();
        for text in ["scan scan dye", "scan", "scan mri", "scan mri"] {
            vocabulary.add(text);
        }
        vocabulary.add_title("Scan of Ada");
        assert_eq!(vocabulary.groups(), ["ada dye of", "mri", "scan"]);
    }
}
