//! Collects the terms by which the finders in the browser match an entry.

use super::normalize::normalize;
use radiology::text::search_terms::STOP_WORDS;
use std::{
    collections::{BTreeSet, HashSet},
    sync::LazyLock,
};

/// [`STOP_WORDS`], for the many words of a site; a browser looks up only those of a query.
static LOOKUP: LazyLock<HashSet<&str>> = LazyLock::new(|| STOP_WORDS.split(' ').collect());

/// Returns the normalized words of `texts`, sorted and deduplicated, without stop words.
/// A hyphenated word also counts as one word: "xray".
pub fn gather<'t>(texts: impl IntoIterator<Item = &'t str>) -> String {
    let mut words = BTreeSet::new();
    for text in texts {
        words.extend(normalize(text).split(' ').map(String::from));
        let hyphenated = text.split_whitespace().filter(|part| part.contains('-'));
        words.extend(hyphenated.map(|part| normalize(part).replace(' ', "")));
    }
    words.retain(|word| !word.is_empty() && !LOOKUP.contains(word.as_str()));
    words.into_iter().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_gathered_once_and_without_stop_words() {
        assert_eq!(gather(["Schedule an MRI", "schedule a low-dose CT –"]), "ct dose low lowdose mri schedule");
        assert_eq!(gather(["copy of my X-ray", "Children’s stomach test"]), "childrens copy ray stomach test x xray");
    }
}
