//! Rejects characters that no content text may contain, in any field. The check runs once, on the raw JSON, before the
//! fields are known.

use super::problem::Problem;
use regex::Regex;
use serde_json::Value;
use std::sync::LazyLock;

/// Matches control characters, line breaks, and marks that reverse the direction of the text after them. Feeds and
/// calendar files cannot represent them, and editors do not see them in pasted text.
static FORBIDDEN: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"[\p{Cc}\p{Noncharacter_Code_Point}\u{2028}\u{2029}\u{202A}-\u{202E}\u{2066}-\u{2069}\u{FEFF}]")
        .expect("valid")
});

/// Matches text with nothing visible. U+2800 is a Braille pattern without dots.
static INVISIBLE: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"^[\s\p{Default_Ignorable_Code_Point}\u{2800}]+$").expect("valid"));

/// Returns the problems of all texts in `value`, the content of `file`.
pub(super) fn check(file: &str, value: &Value) -> Vec<Problem> {
    let mut problems = Vec::new();
    look(value, &mut String::new(), &mut |field, message| problems.push(Problem::new(file, field, message)));
    problems
}

/// Walks `value`, whose JSON path is `at`.
fn look(value: &Value, at: &mut String, report: &mut impl FnMut(&str, String)) {
    let end = at.len();
    match value {
        Value::String(text) => {
            if let Some(message) = fault(text) {
                report(at, message);
            }
        }
        Value::Array(items) => {
            for (i, item) in items.iter().enumerate() {
                at.push_str(&format!("[{i}]"));
                look(item, at, report);
                at.truncate(end);
            }
        }
        Value::Object(fields) => {
            for (name, field) in fields {
                if end > 0 {
                    at.push('.');
                }
                at.push_str(name);
                look(field, at, report);
                at.truncate(end);
            }
        }
        _ => {}
    }
}

fn fault(text: &str) -> Option<String> {
    if let Some(found) = FORBIDDEN.find(text) {
        let character = found.as_str().chars().next()?;
        let before: String = text[..found.start()].chars().rev().take(20).collect();
        let before: String = before.chars().rev().collect();
        let code = u32::from(character);
        return Some(format!("has a character that nobody sees, U+{code:04X}, after “{before}”; delete it"));
    }
    INVISIBLE.is_match(text).then(|| "has only characters that nobody sees; write a text, or nothing".to_string())
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn every_text_is_looked_at_wherever_it_stands() {
        let value = json!({
            "title": "Pasted\u{b}title",
            "body": [{ "table": { "rows": [["a", "\u{200b}\u{a0}"]] } }, { "paragraph": "fine" }],
            "registration": "",
        });
        let problems: Vec<String> = check("news/a.json", &value).iter().map(ToString::to_string).collect();
        assert_eq!(
            problems,
            [
                "news/a.json: title: has a character that nobody sees, U+000B, after “Pasted”; delete it",
                "news/a.json: body[0].table.rows[0][1]: has only characters that nobody sees; write a text, or nothing",
            ]
        );
    }

    #[test]
    fn what_cannot_be_seen_is_not_taken_for_text() {
        for text in ["\u{2}", "a\nb", "a\tb", "a\u{85}b", "\u{fffe}", "a\u{202e}b", "\u{feff}a", " ", "\u{ad}\u{3164}"]
        {
            assert!(fault(text).is_some(), "{text:?}");
        }
        // Hebrew, Persian, emoji and soft hyphens need such characters.
        for text in
            ["", "a", "Español", "שלום\u{200f}!", "می\u{200c}خواهم", "👩\u{200d}⚕️", "radio\u{ad}logy", "5\u{a0}mm"]
        {
            assert_eq!(fault(text), None, "{text:?}");
        }
    }
}
