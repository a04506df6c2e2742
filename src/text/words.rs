//! Words to look for, in the hand of anybody: they come in any order; capitals, accents, hyphens,
//! apostrophes and plurals make no difference, words that say nothing are passed over, and the
//! beginning of a word is enough.

#[cfg(not(target_arch = "wasm32"))]
use super::fold::fold;

/// What people type around the words that matter.
const FILLERS: &str = "a about an and at call can do for from get have how i in is it like me my need of on or our \
                       please some the to us want we where which who will with would your";

/// Whether each word of `asked` that says something begins one of `words`, which [`gather`] has made.
/// `asked` is folded ([`fold`](super::fold::fold)); what is not a word in Latin letters matches nothing.
pub fn matches(words: &str, asked: &str) -> bool {
    !asked.is_empty() && asked.split(' ').all(|asked| is_filler(asked) || begins_one(words, asked))
}

/// The same where every word counts, as among names: "An", "Do" and "Will" are such. Both are folded.
pub fn matches_names(words: &str, asked: &str) -> bool {
    !asked.is_empty() && asked.split(' ').all(|asked| begins_one(words, asked))
}

fn is_filler(asked: &str) -> bool {
    FILLERS.split(' ').any(|filler| filler == asked)
}

fn begins_one(words: &str, asked: &str) -> bool {
    let singular = asked.strip_suffix("ies").or(asked.strip_suffix('s')).filter(|singular| singular.len() > 2);
    words.split(' ').any(|word| word.starts_with(singular.unwrap_or(asked)))
}

/// The words of `texts`, each once, for [`matches`]. What has a hyphen is also one word: "xray".
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
        for asked in
            ["images", "IMAGE", "a copy of my x-rays", "xray", "x ray", "children's", "chil", "how do I", "biopsies"]
        {
            assert!(matches(&words, &fold(asked)), "{asked} in {words}");
        }
        for asked in ["mri", "images mri", "ct", "mages", "", "放射線"] {
            assert!(!matches(&words, &fold(asked)), "{asked} in {words}");
        }
    }

    #[test]
    fn names_come_in_any_order_and_are_only_begun() {
        let words = fold("Waleska Pabón-Ramos, MD, Interventional Radiology");
        for asked in ["Waleska Pabon", "ramos waleska", "pab", "PABÓN", "radiology inter"] {
            assert!(matches_names(&words, &fold(asked)), "{asked}");
        }
        for asked in ["waleska said", "abon", "will", "", "放射線"] {
            assert!(!matches_names(&words, &fold(asked)), "{asked}");
        }
    }

    #[test]
    fn words_are_gathered_once_and_without_fillers() {
        assert_eq!(gather(["Schedule an MRI", "schedule a low-dose CT –"]), "ct dose low lowdose mri schedule");
    }
}
