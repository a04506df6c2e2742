//! The kinds of block that body text is made of.

use super::{
    example::Example,
    samples::{Found, Samples},
};
use crate::{
    body,
    content::model::{
        Block,
        block::{CalloutKind, Level},
    },
};
use leptos::prelude::*;

/// What a kind of block is called, what is to be said of it, and what it is.
type Kind = (&'static str, &'static str, fn(&Block) -> bool);

const KINDS: [Kind; 16] = [
    ("Heading", "Of a part of the page, with an anchor.", |b| matches!(b, Block::Heading(h) if h.level == Level::Two)),
    (
        "Heading of the third rank",
        "Below one of the second.",
        |b| matches!(b, Block::Heading(h) if h.level == Level::Three),
    ),
    (
        "Paragraph",
        "Text with marks: strong, emphasis, links.",
        |b| matches!(b, Block::Paragraph(t) if t.contains("](")),
    ),
    ("List", "Items without an order.", |b| matches!(b, Block::List(_))),
    ("Steps", "One after the other.", |b| matches!(b, Block::Steps(_))),
    ("Key facts", "What one looks for first.", |b| matches!(b, Block::KeyFacts(_))),
    ("Callout: note", "Good to know.", |b| is_callout(b, CalloutKind::Note)),
    ("Callout: important", "Not to be missed.", |b| is_callout(b, CalloutKind::Important)),
    ("Callout: guidance", "General guidance, not the department’s own.", |b| is_callout(b, CalloutKind::Guidance)),
    ("Contacts", "Whom to call, for what, when.", |b| matches!(b, Block::Contacts(_))),
    (
        "Links",
        "Ways on, each with a note.",
        |b| matches!(b, Block::Links(links) if links.iter().any(|l| l.note.is_some())),
    ),
    ("Table", "Where there is no room for columns, each row is a card.", |b| matches!(b, Block::Table(_))),
    ("Timeline", "Dated events, oldest first.", |b| matches!(b, Block::Timeline(_))),
    ("Figure", "A picture with its caption.", |b| matches!(b, Block::Figure(_))),
    ("Address", "It can be copied; on Android it opens in a map program.", |b| matches!(b, Block::Address(_))),
    ("People", "What public pages say of them.", |b| matches!(b, Block::People(_))),
];

fn is_callout(block: &Block, kind: CalloutKind) -> bool {
    matches!(block, Block::Callout(callout) if callout.kind == kind)
}

/// One example of every kind of block that some page has; of long ones the first entries.
pub fn view(samples: &Samples) -> impl IntoView + use<> {
    KINDS
        .into_iter()
        .filter_map(|(title, says, is_wanted)| {
            let Found { block, from } = samples.block(is_wanted)?;
            let says = format!("{says} From {from}.");
            let body = body::body(&[block], &samples.catalog);
            Some(view! { <Example title says class="body">{body}</Example> })
        })
        .collect_view()
}
