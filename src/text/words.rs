//! Words to look for, in the hand of anybody: capitals, hyphens, apostrophes and plurals make no
//! difference, words that say nothing are passed over, and the beginning of a word is enough.

/// What people type around the words that matter.
const FILLERS: &str = "a about an and at call can do for from get have how i in is it like me my need of on or our \
                       please some the to us want we where which who will with would your";

/// Whether each word of `asked`, as typed, begins one of `words`, which [`gather`] has made.
pub fn matches(words: &str, asked: &str) -> bool {
    tokens(&asked.to_ascii_lowercase()).all(|asked| {
        let stem = asked.strip_suffix('s').filter(|stem| stem.len() > 2).unwrap_or(asked);
        FILLERS.split(' ').any(|filler| filler == asked) || words.split(' ').any(|word| word.starts_with(stem))
    })
}

fn tokens(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_ascii_alphanumeric()).filter(|token| !token.is_empty())
}

/// The words of `texts`, each once, for [`matches`]. What has a hyphen is also one word: "xray".
#[cfg(not(target_arch = "wasm32"))]
pub fn gather<'t>(texts: impl IntoIterator<Item = &'t str>) -> String {
    let mut words = std::collections::BTreeSet::new();
    for text in texts {
        let text = text.to_lowercase();
        words.extend(tokens(&text).map(String::from));
        words.extend(text.split_whitespace().filter(|part| part.contains('-')).map(|part| tokens(part).collect()));
    }
    words.retain(|word| !FILLERS.split(' ').any(|filler| filler == word));
    words.into_iter().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn anybody_finds_it() {
        let words = gather(["Get my images", "copy of my X-ray", "Children’s stomach test", "Doctor’s office"]);
        for asked in
            ["images", "IMAGE", "a copy of my x-rays", "xray", "x ray", "children's", "chil", "", "  ", "how do I"]
        {
            assert!(matches(&words, asked), "{asked} in {words}");
        }
        for asked in ["mri", "images mri", "ct", "mages"] {
            assert!(!matches(&words, asked), "{asked} in {words}");
        }
    }

    #[test]
    fn words_are_gathered_once_and_without_fillers() {
        assert_eq!(gather(["Schedule an MRI", "schedule a low-dose CT"]), "ct dose low lowdose mri schedule");
    }
}
