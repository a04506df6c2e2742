//! Splits a report into words and marks, each with its place in the text.

/// A word, number or mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token {
    pub kind: Kind,
    /// The word's number in the vocabulary; 0 if it has none.
    pub word: u32,
    /// Its place in the text, in bytes.
    pub start: u32,
    pub end: u32,
    pub before: Gap,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Word,
    Number,
    Mark(char),
    /// An empty line, and the end of the text.
    EmptyLine,
}

/// The separator between a token and the one before it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Gap {
    pub has_space: bool,
    pub has_line_break: bool,
    pub has_hyphen: bool,
    pub has_colon: bool,
}

/// A dash between words.
pub const DASH: char = '—';

/// Splits `text`. `find` returns the number of a word, which is in lowercase. A number that ends in one of `units` is
/// two tokens. The last token is an empty line.
pub fn split(text: &str, units: &[String], find: &mut dyn FnMut(&str) -> u32) -> Vec<Token> {
    let mut splitter =
        Splitter { text, at: 0, tokens: Vec::new(), gap: Gap::default(), breaks: 0, word: String::new() };
    while let Some(next) = splitter.peek() {
        match next {
            c if is_invisible(c) => splitter.skip(c),
            c if is_letter(c) => splitter.word(units, find),
            c => splitter.between(c, find),
        }
    }
    splitter.gap.has_line_break = true;
    splitter.push(Kind::EmptyLine, 0, text.len(), text.len());
    splitter.tokens
}

struct Splitter<'t> {
    text: &'t str,
    at: usize,
    tokens: Vec<Token>,
    gap: Gap,
    /// The number of line breaks in the gap.
    breaks: u32,
    /// The word that is being read; reused, so that most words need no memory of their own.
    word: String,
}

impl Splitter<'_> {
    fn peek(&self) -> Option<char> {
        self.text[self.at..].chars().next()
    }

    fn skip(&mut self, c: char) {
        self.at += c.len_utf8();
    }

    fn push(&mut self, kind: Kind, word: u32, start: usize, end: usize) {
        self.tokens.push(Token { kind, word, start: start as u32, end: end as u32, before: self.gap });
        self.gap = Gap::default();
        self.breaks = 0;
    }

    fn word(&mut self, units: &[String], find: &mut dyn FnMut(&str) -> u32) {
        let start = self.at;
        self.word.clear();
        let mut end = self.letters();
        while let Some((joined, behind)) = self.other_half(end) {
            if find(&joined) == 0 {
                break;
            }
            self.word = joined;
            (self.at, end) = (behind, behind);
        }
        let digits = self.word.bytes().take_while(|byte| matches!(byte, b'0'..=b'9' | b'.' | b',')).count();
        let (number, unit) = self.word.split_at(digits);
        if unit.is_empty() {
            let word = find(&self.word);
            self.push(Kind::Number, word, start, end);
        } else if digits > 0 && units.iter().any(|known| known == unit) {
            let (number, word) = (find(number), find(unit));
            // Invisible characters may be anywhere in both.
            let mut visible = self.text[start..end].char_indices().filter(|(_, char)| !is_invisible(*char));
            let border = visible.nth(digits).map_or(end, |(unit, _)| start + unit);
            self.push(Kind::Number, number, start, border);
            self.push(Kind::Word, word, border, end);
        } else {
            let word = find(&self.word);
            self.push(Kind::Word, word, start, end);
        }
    }

    /// Reads letters and digits, with the invisible characters among them, and the point or comma in a number. Returns
    /// where they end.
    fn letters(&mut self) -> usize {
        let mut end = self.at;
        let mut chars = self.text[self.at..].char_indices().peekable();
        let from = self.at;
        while let Some((i, c)) = chars.next() {
            let is_in_number = matches!(c, '.' | ',')
                && self.word.bytes().all(|byte| byte.is_ascii_digit())
                && chars.peek().is_some_and(|(_, next)| next.is_ascii_digit());
            if is_letter(c) || is_in_number {
                self.word.push(c.to_ascii_lowercase());
                end = from + i + c.len_utf8();
            } else if !is_invisible(c) {
                break;
            }
        }
        self.at = end;
        end
    }

    /// If a hyphen and a line break follow, returns the word joined with the next one, and where that ends.
    fn other_half(&self, end: usize) -> Option<(String, usize)> {
        let rest = &self.text[end..];
        let hyphen = rest.chars().next().filter(|c| is_hyphen(*c) || *c == '\u{ad}')?;
        let behind = rest[hyphen.len_utf8()..].trim_start_matches(is_space);
        let line = behind.strip_prefix("\r\n").or_else(|| behind.strip_prefix(['\n', '\r']))?;
        let half = line.trim_start_matches(is_space);
        let length = half.find(|c| !is_letter(c)).unwrap_or(half.len());
        let joined = [&*self.word, &half[..length].to_ascii_lowercase()].concat();
        (length > 0).then_some((joined, self.text.len() - half.len() + length))
    }

    /// Reads a character between words.
    fn between(&mut self, c: char, find: &mut dyn FnMut(&str) -> u32) {
        let start = self.at;
        self.skip(c);
        match c {
            '\r' if self.peek() == Some('\n') => {}
            c if is_line_break(c) => {
                self.gap.has_line_break = true;
                self.breaks += 1;
                if self.breaks == 2 {
                    self.push(Kind::EmptyLine, 0, start, self.at);
                    self.gap.has_line_break = true;
                    self.breaks = 2;
                }
            }
            c if is_space(c) => self.gap.has_space = true,
            ':' => self.gap.has_colon = true,
            '®' | '™' => {}
            c if is_hyphen(c) && !self.is_dash() => self.gap.has_hyphen = true,
            c if is_hyphen(c) || c == DASH => self.push(Kind::Mark(DASH), 0, start, self.at),
            c => {
                let word = if c == '/' { find("/") } else { 0 };
                self.push(Kind::Mark(c), word, start, self.at);
            }
        }
    }

    /// Whether the hyphen just read stands alone.
    fn is_dash(&self) -> bool {
        let is_apart = self.gap.has_space || self.gap.has_line_break || self.tokens.is_empty();
        is_apart && self.peek().is_none_or(|next| is_space(next) || is_line_break(next))
    }
}

/// Letters and digits of the alphabets that reports may have, without tables of Unicode, which would outweigh the rest.
fn is_letter(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '\u{c0}'..='\u{1fff}' | 'µ') && !matches!(c, '×' | '÷')
}

/// Soft hyphens and characters without a width.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{fe0e}' | '\u{fe0f}' | '\u{feff}')
}

fn is_line_break(c: char) -> bool {
    matches!(c, '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

fn is_space(c: char) -> bool {
    matches!(c, ' ' | '\t' | '\u{a0}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{205f}' | '\u{3000}')
}

fn is_hyphen(c: char) -> bool {
    matches!(c, '-' | '\u{2010}'..='\u{2013}' | '\u{2212}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<String> {
        let mut known = |word: &str| u32::from(["atelectasis", "mm", "lung"].contains(&word));
        let tokens = split(text, &["mm".to_string()], &mut known);
        tokens.iter().map(|token| text[token.start as usize..token.end as usize].to_string()).collect()
    }

    #[test]
    fn a_word_keeps_its_place_in_the_text() {
        assert_eq!(words("A 5mm, 1.2-cm (old)."), ["A", "5", "mm", ",", "1.2", "cm", "(", "old", ")", ".", ""]);
        assert_eq!(words("pneumo\u{ad}thorax 😀 ½"), ["pneumo\u{ad}thorax", "😀", "½", ""]);
        assert_eq!(words("a – b"), ["a", "–", "b", ""]);
    }

    /// The unit was taken to have as many bytes in the text as in letters, so one with a soft hyphen began inside of it.
    #[test]
    fn a_number_and_its_unit_are_two_words_with_soft_hyphens_too() {
        for (text, number, unit) in
            [("5m\u{ad}m", "5", "m\u{ad}m"), ("1\u{ad}2mm", "1\u{ad}2", "mm"), ("5\u{ad}mm", "5\u{ad}", "mm")]
        {
            assert_eq!(words(text), [number, unit, ""], "{text:?}");
        }
    }

    #[test]
    fn a_line_end_joins_halves_of_a_known_word_only() {
        assert_eq!(words("atelec-\n  tasis"), ["atelec-\n  tasis", ""]);
        assert_eq!(words("T2-\nweighted"), ["T2", "weighted", ""]);
        assert_eq!(words("a\n\n\nb"), ["a", "\n", "b", ""]);
    }
}
