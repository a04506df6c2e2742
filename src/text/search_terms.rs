//! Matching of search terms. Order, capitals, accents, hyphens, apostrophes and plurals make no difference, stop words
//! are skipped, and the beginning of a word is enough.

use super::normalize::letters;

/// Words without a meaning of their own that visitors type in a query, separated by spaces.
pub const STOP_WORDS: &str = "a about an and at call can do for from get have how i in is it like me my need of on or our \
                              please some the to us want we where which who will with would your";

/// A visitor's query. An empty query matches every entry.
pub enum SearchTerms {
    /// No words.
    Empty,
    /// The words, [normalized](letters); none where the query has no Latin letter.
    Words(String),
}

impl SearchTerms {
    /// Parses a query. `typed` is in lowercase and decomposed, as [`letters`] expects it.
    pub fn new(typed: &str) -> SearchTerms {
        match typed.trim() {
            "" => SearchTerms::Empty,
            typed => SearchTerms::Words(letters(typed)),
        }
    }

    /// Whether each term except stop words begins one of `words`, which are normalized and separated by spaces.
    pub fn matches(&self, words: &str) -> bool {
        self.each(|term| is_stop_word(term) || begins_one(words, term))
    }

    /// The same for names, of which no term is skipped: "An", "Do" and "Will" are names, too.
    pub fn matches_names(&self, names: &str) -> bool {
        self.each(|term| begins_one(names, term))
    }

    fn each(&self, is_found: impl Fn(&str) -> bool) -> bool {
        match self {
            SearchTerms::Empty => true,
            SearchTerms::Words(terms) => !terms.is_empty() && terms.split(' ').all(is_found),
        }
    }
}

/// Whether `word` is one of [`STOP_WORDS`].
pub fn is_stop_word(word: &str) -> bool {
    STOP_WORDS.split(' ').any(|stop_word| stop_word == word)
}

/// Whether one of `words` begins with `term` or is its singular.
fn begins_one(words: &str, term: &str) -> bool {
    let singular = term.strip_suffix('s').filter(|singular| singular.len() > 2).unwrap_or(term);
    // "biopsies" is the plural of "biopsy".
    let is_singular = |word: &str| match singular.strip_suffix("ie") {
        Some(stem) => word == singular || word.strip_suffix('y') == Some(stem),
        None => word == singular,
    };
    words.split(' ').any(|word| word.starts_with(term) || is_singular(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everyday_queries_match() {
        let words = "biopsy childrens copy doctors images office ray stomach test x xray";
        for typed in [
            "images",
            "image",
            "a copy of my x-rays",
            "xray",
            "x ray",
            "children's",
            "chil",
            "how do i",
            "biopsies",
            "  ",
        ] {
            assert!(SearchTerms::new(typed).matches(words), "{typed} in {words}");
        }
        for typed in ["mri", "images mri", "ct", "mages", "放射線"] {
            assert!(!SearchTerms::new(typed).matches(words), "{typed} in {words}");
        }
    }

    #[test]
    fn names_match_in_any_order_and_by_their_beginning() {
        let words = "waleska pabon ramos md interventional radiology";
        for typed in ["waleska pabon", "ramos waleska", "pab", "pabo\u{301}n", "radiology inter"] {
            assert!(SearchTerms::new(typed).matches_names(words), "{typed}");
        }
        for typed in ["waleska said", "abon", "will", "放射線"] {
            assert!(!SearchTerms::new(typed).matches_names(words), "{typed}");
        }
    }

    // "series" matched words that begin with "ser", and "pies" did not match "pie".
    #[test]
    fn a_plural_matches_the_whole_singular_only() {
        for (words, typed, is_found) in [
            ("pie", "pies", true),
            ("biopsy", "biopsies", true),
            ("series", "series", true),
            ("service", "series", false),
            ("scanner", "scans", false),
            ("a gas", "gas", true),
        ] {
            assert_eq!(SearchTerms::new(typed).matches(words), is_found, "{typed} in {words}");
        }
    }
}
