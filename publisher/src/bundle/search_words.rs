//! The words of the site, for `assets/js/search.js`: on how many pages each stands, what visitors call things, and which
//! words are English, so that none of those is taken for a typing error.

use crate::content::normalize::normalize;
use crate::{
    content::{
        catalog::Catalog,
        model::synonyms::{Help, Synonym},
        phone,
    },
    output::Failure,
};
use radiology::{site::path, text::search_terms::STOP_WORDS};
use serde_json::{Value, json};
use std::{
    collections::{BTreeMap, BTreeSet},
    path::Path,
};

/// The longest word that is corrected.
const LONGEST: usize = 15;
/// The shortest.
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

    /// Takes in the title of an entry of an archive. The text of archives stays out: it grows without end.
    pub fn add_title(&mut self, title: &str) {
        for word in terms(title) {
            self.counts.entry(word).or_insert(1);
        }
    }

    /// The words in groups: on one page, on two or three, on four to seven, and so on.
    fn groups(&self) -> Vec<String> {
        let mut groups: Vec<Vec<&str>> = Vec::new();
        for (word, count) in &self.counts {
            let group = count.ilog2() as usize;
            groups.resize(groups.len().max(group + 1), Vec::new());
            groups[group].push(word);
        }
        groups.into_iter().map(|words| words.join(" ")).collect()
    }

    /// Writes `words.json` and the English words into `folder`.
    ///
    /// # Errors
    /// [`Failure::File`].
    pub fn write(&self, catalog: &Catalog, folder: &Path) -> Result<(), Failure> {
        crate::output::write(&folder.join("words.json"), &self.knowledge(catalog).to_string())?;
        let english = random_word::all(random_word::Lang::En);
        let mut parts: BTreeMap<String, Vec<&str>> = BTreeMap::new();
        for word in english.iter().filter(|word| (SHORTEST..=LONGEST).contains(&word.len())) {
            parts.entry(format!("{}{}", &word[..1], word.len())).or_default().push(&word[1..]);
        }
        let mut parts = parts.into_iter();
        parts.try_for_each(|(name, ends)| {
            crate::output::write(&folder.join(format!("english/{name}.txt")), &ends.join(" "))
        })
    }

    fn knowledge(&self, catalog: &Catalog) -> Value {
        let languages = catalog.synonyms.languages.iter().map(|language| {
            let page = catalog.pages.get(&language.page).map(
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
    let title = catalog.pages.get(page).map(|page| &page.title);
    let desk = &catalog.desks[desk];
    json!({
        "audience": audience, "path": page, "title": title,
        "desk": desk.name, "phone": desk.phone, "href": phone::href(&desk.phone),
    })
}

/// The words of a text, each once: those of two letters or more, and in one what a hyphen joins to a single letter.
///
/// `Dual-energy X-ray` → `dual`, `energy`, `ray`, `xray`.
fn terms(text: &str) -> BTreeSet<String> {
    let mut terms = BTreeSet::new();
    for part in text.split_whitespace() {
        let folded = normalize(part);
        let is_joined = part.contains('-') && folded.split(' ').any(|word| word.len() == 1);
        if is_joined {
            terms.insert(folded.replace(' ', ""));
        }
        terms.extend(folded.split(' ').filter(|word| word.len() > 1).map(String::from));
    }
    terms
}

#[cfg(test)]
mod tests {
    use super::*;

    // Of words with a hyphen only the whole was known: "energy" and "trimester" were taken out of what was looked for.
    #[test]
    fn parts_of_words_with_a_hyphen_are_words() {
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
