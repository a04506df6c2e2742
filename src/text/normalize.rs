//! Normalization of words for search: no capitals, accents or punctuation.

/// The basic Latin letters and digits of a text, with one space between words. `decomposed` is the text in lowercase
/// and in Unicode normalization form D, which browser and publisher each convert with their own tables.
///
/// `pabón-ramos` → `pabon ramos`, `d’angelo` → `dangelo`.
pub fn letters(decomposed: &str) -> String {
    let mut letters = String::with_capacity(decomposed.len());
    for letter in decomposed.chars() {
        match letter {
            'a'..='z' | '0'..='9' => letters.push(letter),
            // Accents of the letter before them, and apostrophes inside a word.
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
