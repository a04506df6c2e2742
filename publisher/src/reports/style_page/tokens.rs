//! The custom properties of a token file, with their comments. They are read from the text of the file, because CSS parsers
//! drop the comments, which contain half of the information about a token.

use std::collections::BTreeMap;

/// The scope of the tokens that apply to the whole site.
pub const ROOT: &str = ":root";

/// The tokens of the site, one list per file.
pub struct Tokens {
    pub color: Vec<Token>,
    pub kind: Vec<Token>,
    pub space: Vec<Token>,
    pub motion: Vec<Token>,
}

/// One declaration of a custom property.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    /// The name without the two dashes: `text-quiet`.
    pub name: String,
    /// The value as written: `light-dark(var(--ink), var(--ice))`.
    pub value: String,
    /// The comment after it, on the same line.
    pub note: Option<String>,
    /// The last comment on a line of its own: the title of a group.
    pub group: String,
    /// The surrounding selectors and conditions: `:root`, `@media (min-width: 64rem) :root`.
    pub scope: String,
}

/// Finds all declarations of custom properties in `css`, in order.
pub fn scan(css: &str) -> Vec<Token> {
    let mut tokens: Vec<Token> = Vec::new();
    let mut scopes: Vec<String> = Vec::new();
    let mut group = String::new();
    let mut rest = css;
    // The text since the last `{`, `}` or `;`, without comments.
    let mut piece = String::new();
    // Whether a token ended on this line. A comment that follows it is its note.
    let mut ended_here = false;
    while let Some(next) = rest.chars().next() {
        if let Some(comment) = rest.strip_prefix("/*") {
            let (comment, after) = comment.split_once("*/").unwrap_or((comment, ""));
            let text = comment.split_whitespace().collect::<Vec<_>>().join(" ");
            match tokens.last_mut() {
                Some(token) if ended_here => token.note = Some(text),
                _ if piece.trim().is_empty() => group = text,
                _ => {}
            }
            rest = after;
            continue;
        }
        rest = &rest[next.len_utf8()..];
        match next {
            '{' => scopes.push(one_line(&std::mem::take(&mut piece))),
            ';' | '}' => {
                if let Some((name, value)) = declaration(&std::mem::take(&mut piece)) {
                    let scope = scopes.join(" ");
                    tokens.push(Token { name, value, note: None, group: group.clone(), scope });
                    ended_here = true;
                }
                if next == '}' {
                    scopes.pop();
                    group.clear();
                    ended_here = false;
                }
            }
            '\n' => {
                ended_here = false;
                piece.push(next);
            }
            _ => piece.push(next),
        }
    }
    tokens
}

fn declaration(piece: &str) -> Option<(String, String)> {
    let (name, value) = piece.trim().strip_prefix("--")?.split_once(':')?;
    Some((name.trim().to_string(), one_line(value)))
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The values of the tokens that are declared in [`ROOT`].
pub fn of_root(tokens: &[Token]) -> BTreeMap<String, String> {
    tokens.iter().filter(|t| t.scope == ROOT).map(|t| (t.name.clone(), t.value.clone())).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const SHEET: &str = "/* About the file. */\n:root {\n  color-scheme: light dark;\n\n  /* Palette */\n  \
        --navy: #012169;\n  --sky: #a9d1fa; /* links\n    on navy */\n  /* Text */\n  --link:\n    \
        light-dark(var(--navy), var(--sky));\n}\n@media (min-width: 64rem) {\n  :root {\n    --bar: 5rem\n  }\n}\n";

    #[test]
    fn tokens_have_value_note_group_and_scope() {
        let found = scan(SHEET);
        let seen: Vec<_> =
            found.iter().map(|t| (&*t.name, &*t.value, t.note.as_deref(), &*t.group, &*t.scope)).collect();
        assert_eq!(
            seen,
            [
                ("navy", "#012169", None, "Palette", ":root"),
                ("sky", "#a9d1fa", Some("links on navy"), "Palette", ":root"),
                ("link", "light-dark(var(--navy), var(--sky))", None, "Text", ":root"),
                ("bar", "5rem", None, "", "@media (min-width: 64rem) :root"),
            ]
        );
        assert_eq!(of_root(&found).len(), 3);
    }
}
