//! Breaking text into lines. `width` measures a piece of the text, in the same units as `widest`.

/// Fills one line after another; `None` if a word is wider than a line.
fn filled(text: &str, widest: f32, width: &impl Fn(&str) -> f32) -> Option<Vec<String>> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split(' ') {
        let longer = lines.last().map(|line| format!("{line} {word}")).filter(|line| width(line) <= widest);
        match (longer, lines.last_mut()) {
            (Some(longer), Some(line)) => *line = longer,
            _ if width(word) <= widest => lines.push(word.to_string()),
            _ => return None,
        }
    }
    Some(lines)
}

/// Breaks the text into as few lines as possible, and balances their widths; `None` if a word is wider than a line.
pub fn balanced(text: &str, widest: f32, width: &impl Fn(&str) -> f32) -> Option<Vec<String>> {
    let lines = filled(text, widest, width)?;
    let narrower = (40..100).filter_map(|percent| filled(text, widest * percent as f32 / 100.0, width));
    Some(narrower.into_iter().find(|narrower| narrower.len() == lines.len()).unwrap_or(lines))
}

/// Breaks the beginning of the text into at most `most` lines and ends it with an ellipsis.
pub fn shortened(text: &str, widest: f32, most: usize, width: &impl Fn(&str) -> f32) -> Vec<String> {
    let words: Vec<&str> = text.split(' ').collect();
    let start =
        |count: usize| format!("{}…", words[..count].join(" ").trim_end_matches([',', ':', ';', '–', '-', ' ']));
    let fitting = (1..words.len()).rev().filter_map(|count| filled(&start(count), widest, width));
    fitting.into_iter().find(|lines| lines.len() <= most).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every character is one unit wide.
    fn width(text: &str) -> f32 {
        text.chars().count() as f32
    }

    #[test]
    fn lines_are_few_and_balanced() {
        assert_eq!(balanced("a title in two lines", 17.0, &width).expect("fits"), ["a title in", "two lines"]);
        assert_eq!(balanced("MRI", 17.0, &width).expect("fits"), ["MRI"]);
        assert_eq!(balanced("overlong", 7.0, &width), None);
    }

    #[test]
    fn shortened_text_ends_in_an_ellipsis() {
        assert_eq!(shortened("one two, three four", 7.0, 2, &width), ["one", "two…"]);
        assert_eq!(shortened("overlong", 7.0, 2, &width), [""; 0]);
    }
}
