//! Words as people type them: without capitals, accents and marks.

/// The letters and digits of `text`; one space between two words. `text` is in lowercase and decomposed (Unicode's
/// normalization form D), which the browser and the publisher each do by their own means.
///
/// `pabón-ramos` → `pabon ramos`, `d’angelo` → `dangelo`.
pub fn letters(decomposed: &str) -> String {
    let mut letters = String::with_capacity(decomposed.len());
    for letter in decomposed.chars() {
        match letter {
            'a'..='z' | '0'..='9' => letters.push(letter),
            // An accent of the letter before it, or the mark inside a word.
            '\u{300}'..='\u{36f}' | '\'' | '’' => {}
            // Letters that Unicode does not decompose.
            'ø' => letters.push('o'),
            'ł' => letters.push('l'),
            'đ' => letters.push('d'),
            'ı' => letters.push('i'),
            'ß' => letters.push_str("ss"),
            'æ' => letters.push_str("ae"),
            _ if letters.is_empty() || letters.ends_with(' ') => {}
            _ => letters.push(' '),
        }
    }
    if letters.ends_with(' ') {
        letters.pop();
    }
    letters
}
