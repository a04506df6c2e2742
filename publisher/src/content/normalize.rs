//! Normalizes text as people type it: no capitals, accents or marks. The browser uses [`radiology::dom::decomposed`].

use radiology::text::normalize::letters;
use unicode_normalization::UnicodeNormalization;

/// Returns the letters and digits of `text`, lowercase and without accents, with single spaces between words.
///
/// `Pabón-Ramos` → `pabon ramos`, `D’Angelo` → `dangelo`.
pub fn normalize(text: &str) -> String {
    letters(&decomposed(text))
}

/// Lowercases `text` and splits each accent into its own character (Unicode normalization form D).
pub fn decomposed(text: &str) -> String {
    text.to_lowercase().nfd().collect()
}

/// Converts `text` to a URL value: `Patient care` → `patient-care`.
pub fn key(text: &str) -> String {
    normalize(text).replace(' ', "-")
}

/// Capitalizes the first letter of `text`.
pub fn capitalized(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn capitals_accents_and_marks_make_no_difference() {
        for (text, normalized) in [
            ("Waleska Pabón-Ramos, MD, MPH", "waleska pabon ramos md mph"),
            ("  Søren  O’Brien-Łuczak ", "soren obrien luczak"),
            ("3-D printing & “photon-counting” CT", "3 d printing photon counting ct"),
            ("Jos\u{65}\u{301} Ångström", "jose angstrom"),
            ("İstanbul, Großmann", "istanbul grossmann"),
            ("–", ""),
            ("放射線", ""),
        ] {
            assert_eq!(normalize(text), normalized, "{text}");
        }
    }

    #[test]
    fn normalizing_twice_changes_nothing() {
        for text in ["Pabón-Ramos", "a'b ’c", "É", " x  y "] {
            let once = normalize(text);
            assert_eq!(normalize(&once), once, "{text}");
        }
    }
}
