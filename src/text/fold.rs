//! Words as people type them: without capitals, accents and marks.

/// The letters and digits of `text`, small and without accents; one space between two words.
///
/// `Pabón-Ramos` → `pabon ramos`, `D’Angelo` → `dangelo`.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for letter in decomposed(text).chars() {
        match letter {
            'a'..='z' | '0'..='9' => folded.push(letter),
            // An accent of the letter before it, or the mark inside a word.
            '\u{300}'..='\u{36f}' | '\'' | '’' => {}
            // Letters that Unicode does not take apart.
            'ø' => folded.push('o'),
            'ł' => folded.push('l'),
            'đ' => folded.push('d'),
            'ı' => folded.push('i'),
            'ß' => folded.push_str("ss"),
            'æ' => folded.push_str("ae"),
            _ if folded.is_empty() || folded.ends_with(' ') => {}
            _ => folded.push(' '),
        }
    }
    if folded.ends_with(' ') {
        folded.pop();
    }
    folded
}

/// `text` as a value in the address: `Patient care` → `patient-care`.
pub fn key(text: &str) -> String {
    fold(text).replace(' ', "-")
}

/// Small letters, each accent a character of its own (Unicode's normalization form D). The browser
/// has the tables for that; the bundle need not carry them.
#[cfg(target_arch = "wasm32")]
fn decomposed(text: &str) -> String {
    js_sys::JsString::from(text).to_lower_case().normalize("NFD").into()
}

#[cfg(not(target_arch = "wasm32"))]
fn decomposed(text: &str) -> String {
    use unicode_normalization::UnicodeNormalization;
    text.to_lowercase().nfd().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn capitals_accents_and_marks_make_no_difference() {
        for (text, folded) in [
            ("Waleska Pabón-Ramos, MD, MPH", "waleska pabon ramos md mph"),
            ("  Søren  O’Brien-Łuczak ", "soren obrien luczak"),
            ("3-D printing & “photon-counting” CT", "3 d printing photon counting ct"),
            ("Jos\u{65}\u{301} Ångström", "jose angstrom"),
            ("İstanbul, Großmann", "istanbul grossmann"),
            ("–", ""),
            ("放射線", ""),
        ] {
            assert_eq!(fold(text), folded, "{text}");
        }
    }

    #[test]
    fn folding_twice_changes_nothing() {
        for text in ["Pabón-Ramos", "a'b ’c", "É", " x  y "] {
            let once = fold(text);
            assert_eq!(fold(&once), once, "{text}");
        }
    }
}
