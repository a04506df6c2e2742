//! Parses inline marks in content text: `**strong**`, `*emphasis*` and `[label](href)`, as defined by
//! [CommonMark](https://spec.commonmark.org/0.31.2/#inlines). All other text is literal.

use pulldown_cmark::{Event, LinkType, Parser, Tag, TagEnd};

/// A segment of a line of text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Inline {
    Text(String),
    Strong(String),
    Emphasis(String),
    Link { label: String, href: String },
}

/// Prevents CommonMark from parsing the start of a line as a list, heading or block quote.
const GUARD: &str = ".";

/// Splits `source` into segments.
pub fn parse(source: &str) -> Vec<Inline> {
    let guarded = [GUARD, source].concat();
    let mut pieces = Vec::new();
    let mut text = String::new();
    // The target of the current link. Text in other marks is part of its label.
    let mut href = None;
    // The end of the source that is shown as typed: an image or an autolink with its content.
    let mut typed_to = 0;
    let mut flush = |text: &mut String, piece: &dyn Fn(String) -> Inline| {
        if !text.is_empty() {
            pieces.push(piece(std::mem::take(text)));
        }
    };
    for (event, range) in Parser::new(&guarded).into_offset_iter() {
        if range.end <= typed_to {
            continue;
        }
        match event {
            Event::Start(Tag::Paragraph) | Event::End(TagEnd::Paragraph) => {}
            Event::Start(Tag::Link { link_type: LinkType::Inline, dest_url, .. }) => {
                flush(&mut text, &Inline::Text);
                href = Some(dest_url.into_string());
            }
            Event::End(TagEnd::Link) => {
                let href = href.take().unwrap_or_default();
                flush(&mut text, &|label| Inline::Link { label, href: href.clone() });
            }
            Event::Start(Tag::Strong | Tag::Emphasis) | Event::End(TagEnd::Strong | TagEnd::Emphasis)
                if href.is_some() => {}
            Event::Start(Tag::Strong | Tag::Emphasis) => flush(&mut text, &Inline::Text),
            Event::End(TagEnd::Strong) => flush(&mut text, &Inline::Strong),
            Event::End(TagEnd::Emphasis) => flush(&mut text, &Inline::Emphasis),
            // Show as typed: entities, HTML and code are not marks here.
            event => {
                if matches!(event, Event::Start(_)) {
                    typed_to = range.end;
                }
                text.push_str(&guarded[range]);
            }
        }
    }
    flush(&mut text, &Inline::Text);
    without_guard(pieces)
}

fn without_guard(mut pieces: Vec<Inline>) -> Vec<Inline> {
    if let Some(Inline::Text(text)) = pieces.first_mut() {
        *text = text.strip_prefix(GUARD).unwrap_or(text).to_string();
        if text.is_empty() {
            pieces.remove(0);
        }
    }
    pieces
}

/// Returns the text without its marks, as a screen reader speaks it.
pub fn plain(source: &str) -> String {
    parse(source)
        .into_iter()
        .map(|piece| match piece {
            Inline::Text(text) | Inline::Strong(text) | Inline::Emphasis(text) => text,
            Inline::Link { label, .. } => label,
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
        assert_eq!(parse("**First** word"), [Inline::Strong("First".into()), Inline::Text(" word".into())]);
        assert_eq!(parse("*“Quoted”*"), [Inline::Emphasis("“Quoted”".into())]);
    }

    /// The link around a mark vanished, and its target with it, so nobody checked where it led.
    #[test]
    fn a_mark_in_a_label_leaves_the_link() {
        let link = |label: &str| [Inline::Link { label: label.into(), href: "/x/".into() }];
        assert_eq!(parse("[**a**](/x/)"), link("a"));
        assert_eq!(parse("[a *b* c](/x/)"), link("a b c"));
    }

    #[test]
    fn everything_else_is_shown_as_typed() {
        let typed = [
            "<b>bold</b>",
            "R&amp;D & more",
            "2 * 3 * 4",
            "a [b] (c)",
            "**open",
            "[open](",
            "* item",
            "# heading",
            "1. first",
            "> quotation",
            "    indented",
            "`code`",
            "![a](b)",
            "<https://example.org>",
            "<name@example.org>",
            "café — ½",
        ];
        for text in typed {
            assert_eq!(parse(text), [Inline::Text(text.into())], "{text}");
        }
    }

    #[test]
    fn plain_text_is_what_a_reader_hears() {
        assert_eq!(plain("Read [the plan](/plan/) *now*"), "Read the plan now");
        assert_eq!(plain(""), "");
    }
}
