//! Prevents line breaks inside terms that are read as one: after "X-" in "X-ray", inside a time of day or a range of times,
//! after the area code of a telephone number, or after the dash of a range of numbers.

/// The longest part, in characters, that may not be alone on a line: before a hyphen ("X", "3", "CT") or, if it is a number,
/// after one ("COVID-19").
const SHORT: usize = 2;

/// Terms of two words that stay together.
const PHRASES: [&str; 4] = ["In Vivo", "in vivo", "same-day", "Same-day"];

/// What stands between two times of day.
const TO: &str = " – ";

/// Wraps every such term in `html` in an element that does not break. Tags stay unchanged.
pub fn no_break(html: &str) -> String {
    let mut out = String::with_capacity(html.len());
    let mut is_phone = false; // the style sheet already keeps links to telephone numbers on one line
    for piece in html.split_inclusive('>') {
        let (text, tag) = piece.split_at(piece.find('<').unwrap_or(piece.len()));
        if is_phone {
            out.push_str(text)
        } else {
            wrap_terms(text, &mut out)
        }
        out.push_str(tag);
        is_phone = tag.starts_with("<a href=\"tel:");
    }
    out
}

/// Appends `text` to `out` with its terms wrapped.
fn wrap_terms(text: &str, out: &mut String) {
    let mut rest = text;
    while let Some(start) = rest.find(|c| is_part(c) || c == '(') {
        out.push_str(&rest[..start]);
        rest = &rest[start..];
        let term = term_length(rest);
        if term > 0 {
            out.extend(["<span class=\"no-break\">", &rest[..term], "</span>"]);
        }
        let end = if term > 0 { term } else { word(rest).len().max(1) };
        out.push_str(&rest[term..end]);
        rest = &rest[end..];
    }
    out.push_str(rest);
}

fn is_part(c: char) -> bool {
    c.is_alphanumeric() || c == '-'
}

/// The word at the beginning of `text`.
fn word(text: &str) -> &str {
    text.find(|c| !is_part(c)).map_or(text, |end| &text[..end])
}

/// The length in bytes of the term at the beginning of `text`, 0 if there is none. `text` begins with a word.
fn term_length(text: &str) -> usize {
    if let Some(length) = phone(text).or_else(|| hours_or_range(text)) {
        return length;
    }
    if let Some(phrase) = PHRASES.iter().find(|phrase| text.starts_with(**phrase)) {
        return phrase.len();
    }
    let word = word(text);
    let is_one = word.split_once('-').is_some_and(|(first, second)| {
        let is_number = (1..=SHORT).contains(&second.len()) && second.bytes().all(|byte| byte.is_ascii_digit());
        (1..=SHORT).contains(&first.chars().count()) && second.starts_with(char::is_alphanumeric)
            || !first.is_empty() && is_number
    });
    if is_one { word.len() } else { 0 }
}

/// The length of a telephone number, "(919) 684-2711", at the beginning of `text`.
fn phone(text: &str) -> Option<usize> {
    const FORM: &[u8] = b"(000) 000-0000";
    let is_like = |(byte, form): (&u8, &u8)| if *form == b'0' { byte.is_ascii_digit() } else { byte == form };
    (text.len() >= FORM.len() && text.as_bytes().iter().zip(FORM).all(is_like)).then_some(FORM.len())
}

/// The length of a time or range, "7:30 am", "18–21", "9–10 am", "9 am – 5 pm", at the beginning of `text`.
fn hours_or_range(text: &str) -> Option<usize> {
    let number = |text: &str| text.find(|c: char| !c.is_ascii_digit() && c != ':').unwrap_or(text.len());
    let first = Some(number(text)).filter(|length| *length > 0)?;
    let range = text[first..].strip_prefix('–').map(number).filter(|length| *length > 0);
    let length = first + range.map_or(0, |length| '–'.len_utf8() + length);
    let is_hour = [" am", " pm"]
        .iter()
        .any(|half| text[length..].strip_prefix(half).is_some_and(|after| !after.starts_with(char::is_alphanumeric)));
    match (is_hour, range) {
        (true, _) => {
            let length = length + " am".len();
            let end = text[length..].strip_prefix(TO).and_then(hours_or_range);
            Some(length + end.map_or(0, |end| TO.len() + end))
        }
        (false, Some(_)) => Some(length),
        (false, None) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::no_break;

    fn held(word: &str) -> String {
        format!("<span class=\"no-break\">{word}</span>")
    }

    #[test]
    fn a_short_part_stays_with_the_other_side_of_its_hyphen() {
        assert_eq!(no_break("an X-ray, and X-rays"), format!("an {}, and {}", held("X-ray"), held("X-rays")));
        assert_eq!(no_break("3-D (Y-90)"), format!("{} ({})", held("3-D"), held("Y-90")));
        assert_eq!(no_break("PGY-5 and COVID-19"), format!("{} and {}", held("PGY-5"), held("COVID-19")));
        for text in
            ["low-dose", "4 - 5", "-5", "a -", "X- ray", "Monday–Friday", "x<b>-ray</b>", "é–ü (", "a (b", "group-1999"]
        {
            assert_eq!(no_break(text), text);
        }
    }

    #[test]
    fn times_ranges_and_telephone_numbers_stay_whole() {
        assert_eq!(no_break("7:30 am – 5 pm."), format!("{}.", held("7:30 am – 5 pm")));
        assert_eq!(no_break("from 9 am – noon"), format!("from {} – noon", held("9 am")));
        assert_eq!(no_break("March 17–21, 2025"), format!("March {}, 2025", held("17–21")));
        assert_eq!(no_break("call (919) 684-2711."), format!("call {}.", held("(919) 684-2711")));
        assert_eq!(no_break("Center for In Vivo Microscopy"), format!("Center for {} Microscopy", held("In Vivo")));
        let link = "<a href=\"tel:+19196842711\">(919) 684-2711</a>";
        assert_eq!(no_break("a same-day line"), format!("a {} line", held("same-day")));
        for text in ["5 pmol", "10 amber", "17– 21", "12 months", "(919) 684", link] {
            assert_eq!(no_break(text), text);
        }
    }

    #[test]
    fn tags_and_attributes_stay_unchanged() {
        let tag = "<a href=\"/x-ray/\" title=\"X-ray\">";
        assert_eq!(no_break(&format!("{tag}X-ray</a>")), format!("{tag}<span class=\"no-break\">X-ray</span></a>"));
    }
}
