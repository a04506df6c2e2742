//! Keeps short words with a hyphen on one line: "X-ray" must not end a line with "X-".

/// The longest part before a hyphen that does not stand alone: "X", "3", "CT".
const SHORT: usize = 2;

/// `html` with every such word of its text in an element that does not break. Tags stay as they are.
pub fn together(html: &str) -> String {
    let mut out = String::with_capacity(html.len());
    for piece in html.split_inclusive('>') {
        let (text, tag) = piece.split_at(piece.find('<').unwrap_or(piece.len()));
        words(text, &mut out);
        out.push_str(tag);
    }
    out
}

fn words(text: &str, out: &mut String) {
    let is_part = |c: char| c.is_alphanumeric() || c == '-';
    let mut rest = text;
    while let Some(start) = rest.find(is_part) {
        let end = rest[start..].find(|c| !is_part(c)).map_or(rest.len(), |length| start + length);
        let (before, word) = (&rest[..start], &rest[start..end]);
        out.push_str(before);
        let is_one = word.split_once('-').is_some_and(|(first, second)| {
            (1..=SHORT).contains(&first.chars().count()) && second.starts_with(char::is_alphanumeric)
        });
        if is_one {
            out.extend(["<span class=\"together\">", word, "</span>"]);
        } else {
            out.push_str(word);
        }
        rest = &rest[end..];
    }
    out.push_str(rest);
}

#[cfg(test)]
mod tests {
    use super::together;

    #[test]
    fn a_short_word_stays_with_what_its_hyphen_joins_to_it() {
        let held = |word: &str| format!("<span class=\"together\">{word}</span>");
        assert_eq!(together("an X-ray, and X-rays"), format!("an {}, and {}", held("X-ray"), held("X-rays")));
        assert_eq!(together("3-D (Y-90)"), format!("{} ({})", held("3-D"), held("Y-90")));
        for text in ["low-dose", "4 - 5", "-5", "a -", "X- ray", "Monday–Friday", "x<b>-ray</b>"] {
            assert_eq!(together(text), text);
        }
    }

    #[test]
    fn tags_and_what_is_in_them_stay_as_they_are() {
        let tag = "<a href=\"/x-ray/\" title=\"X-ray\">";
        assert_eq!(together(&format!("{tag}X-ray</a>")), format!("{tag}<span class=\"together\">X-ray</span></a>"));
    }
}
