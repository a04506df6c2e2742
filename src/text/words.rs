//! Search words, in the hand of anybody: they come in any order; capitals, accents, hyphens,
//! apostrophes and plurals make no difference, words that say nothing are passed over, and the
//! beginning of a word is enough.

use super::fold::fold;

/// What people type around the words that matter.
pub const FILLERS: &str = "a about an and at call can do for from get have how i in is it like me my need of on or our \
                       please some the to us want we where which who will with would your";

/// What somebody looks for. Who has typed nothing finds everything.
pub enum Asked {
    Nothing,
    /// The words, [folded](fold); none at all where there is not one in Latin letters.
    Words(String),
}

impl Asked {
    pub fn new(typed: &str) -> Asked {
        match typed.trim() {
            "" => Asked::Nothing,
            typed => Asked::Words(fold(typed)),
        }
    }

    /// Whether each word that says something begins one of `words`, which [`gather`] has made.
    pub fn finds(&self, words: &str) -> bool {
        self.each(|asked| is_filler(asked) || begins_one(words, asked))
    }

    /// The same where every word counts, as among names: "An", "Do" and "Will" are such. `names` are folded.
    pub fn finds_names(&self, names: &str) -> bool {
        self.each(|asked| begins_one(names, asked))
    }

    fn each(&self, is_found: impl Fn(&str) -> bool) -> bool {
        match self {
            Asked::Nothing => true,
            Asked::Words(asked) => !asked.is_empty() && asked.split(' ').all(is_found),
        }
    }
}

fn is_filler(asked: &str) -> bool {
    FILLERS.split(' ').any(|filler| filler == asked)
}

fn begins_one(words: &str, asked: &str) -> bool {
    let singular = asked.strip_suffix('s').filter(|singular| singular.len() > 2).unwrap_or(asked);
    // "biopsies" is the plural of "biopsy".
    let is_singular = |word: &str| match singular.strip_suffix("ie") {
        Some(stem) => word == singular || word.strip_suffix('y') == Some(stem),
        None => word == singular,
    };
    words.split(' ').any(|word| word.starts_with(asked) || is_singular(word))
}

/// The words of `texts`, each once, for [`Asked::finds`]. What has a hyphen is also one word: "xray".
#[cfg(not(target_arch = "wasm32"))]
pub fn gather<'t>(texts: impl IntoIterator<Item = &'t str>) -> String {
    let mut words = std::collections::BTreeSet::new();
    for text in texts {
        words.extend(fold(text).split(' ').map(String::from));
        words.extend(text.split_whitespace().filter(|part| part.contains('-')).map(|part| fold(part).replace(' ', "")));
    }
    words.retain(|word| !word.is_empty() && !is_filler(word));
    words.into_iter().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn anybody_finds_it() {
        let words =
            gather(["Get my images", "copy of my X-ray", "Children’s stomach test", "Doctor’s office", "Biopsy"]);
        for asked in [
            "images",
            "IMAGE",
            "a copy of my x-rays",
            "xray",
            "x ray",
            "children's",
            "chil",
            "how do I",
            "biopsies",
            "  ",
        ] {
            assert!(Asked::new(asked).finds(&words), "{asked} in {words}");
        }
        for asked in ["mri", "images mri", "ct", "mages", "放射線"] {
            assert!(!Asked::new(asked).finds(&words), "{asked} in {words}");
        }
    }

    #[test]
    fn names_come_in_any_order_and_are_only_begun() {
        let words = fold("Waleska Pabón-Ramos, MD, Interventional Radiology");
        for asked in ["Waleska Pabon", "ramos waleska", "pab", "PABÓN", "radiology inter"] {
            assert!(Asked::new(asked).finds_names(&words), "{asked}");
        }
        for asked in ["waleska said", "abon", "will", "放射線"] {
            assert!(!Asked::new(asked).finds_names(&words), "{asked}");
        }
    }

    // "series" found what begins with "ser", and "pies" no "pie".
    #[test]
    fn a_plural_is_that_of_a_word_and_not_the_beginning_of_one() {
        for (words, asked, is_found) in [
            ("pie", "pies", true),
            ("biopsy", "biopsies", true),
            ("series", "series", true),
            ("service", "series", false),
            ("scanner", "scans", false),
            ("a gas", "gas", true),
        ] {
            assert_eq!(Asked::new(asked).finds(words), is_found, "{asked} in {words}");
        }
    }

    #[test]
    fn words_are_gathered_once_and_without_fillers() {
        assert_eq!(gather(["Schedule an MRI", "schedule a low-dose CT –"]), "ct dose low lowdose mri schedule");
    }
}
