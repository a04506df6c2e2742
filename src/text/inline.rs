//! Inline marks in content text: `**strong**`, `*emphasis*` and `[label](href)`, a subset of
//! [CommonMark](https://spec.commonmark.org/0.31.2/#inlines).
//!
//! The browser parses this text, so the parser is ours: the subset takes a page of code where a
//! full CommonMark parser would add tens of kilobytes to the bundle. A test compares it with such a
//! parser on all of the site's content.

/// One piece of a line of text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Inline {
    Text(String),
    Strong(String),
    Emphasis(String),
    Link { label: String, href: String },
}

/// Splits `source` into its pieces. A mark that is not closed stays text.
pub fn parse(source: &str) -> Vec<Inline> {
    let mut pieces = Vec::new();
    let mut text = String::new();
    let mut rest = source;
    while let Some(first) = rest.chars().next() {
        let found = match first {
            '[' => link(rest),
            '*' => strong(rest).or_else(|| emphasis(rest)),
            _ => None,
        };
        match found {
            Some((piece, after)) => {
                if !text.is_empty() {
                    pieces.push(Inline::Text(std::mem::take(&mut text)));
                }
                pieces.push(piece);
                rest = after;
            }
            None => {
                text.push(first);
                rest = &rest[first.len_utf8()..];
            }
        }
    }
    if !text.is_empty() {
        pieces.push(Inline::Text(text));
    }
    pieces
}

fn strong(source: &str) -> Option<(Inline, &str)> {
    let (inner, after) = source.strip_prefix("**")?.split_once("**")?;
    is_tight(inner).then(|| (Inline::Strong(inner.to_string()), after))
}

fn emphasis(source: &str) -> Option<(Inline, &str)> {
    let (inner, after) = source.strip_prefix('*')?.split_once('*')?;
    is_tight(inner).then(|| (Inline::Emphasis(inner.to_string()), after))
}

fn link(source: &str) -> Option<(Inline, &str)> {
    let (label, after) = source.strip_prefix('[')?.split_once("](")?;
    let (href, after) = after.split_once(')')?;
    let fits = !label.is_empty() && !label.contains(['[', ']']) && !href.is_empty() && !href.contains(' ');
    fits.then(|| (Inline::Link { label: label.to_string(), href: href.to_string() }, after))
}

/// CommonMark's flanking rule in the form this subset needs: no space inside the marks.
fn is_tight(inner: &str) -> bool {
    !inner.is_empty() && !inner.starts_with(' ') && !inner.ends_with(' ')
}

/// The text without its marks, as a reader hears it.
pub fn plain(source: &str) -> String {
    parse(source)
        .into_iter()
        .map(|piece| match piece {
            Inline::Text(s) | Inline::Strong(s) | Inline::Emphasis(s) => s,
            Inline::Link { label, .. } => label,
        })
        .collect()
}

/// The addresses that the text links to.
pub fn hrefs(source: &str) -> Vec<String> {
    parse(source)
        .into_iter()
        .filter_map(|piece| match piece {
            Inline::Link { href, .. } => Some(href),
            _ => None,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_three_marks() {
        assert_eq!(
            parse("Call **today** or *soon*: [(919) 684-2711](tel:+19196842711)."),
            [
                Inline::Text("Call ".into()),
                Inline::Strong("today".into()),
                Inline::Text(" or ".into()),
                Inline::Emphasis("soon".into()),
                Inline::Text(": ".into()),
                Inline::Link { label: "(919) 684-2711".into(), href: "tel:+19196842711".into() },
                Inline::Text(".".into()),
            ]
        );
    }

    #[test]
    fn markup_and_open_marks_stay_text() {
        for text in ["<b>bold</b>", "2 * 3 * 4", "a [b] (c)", "**open", "[open](", "* item", "café — ½"] {
            assert_eq!(parse(text), [Inline::Text(text.into())], "{text}");
        }
    }

    #[test]
    fn plain_text_is_what_a_reader_hears() {
        assert_eq!(plain("Read [the **plan**](/plan/) *now*"), "Read the **plan** now");
        assert_eq!(plain(""), "");
    }
}
