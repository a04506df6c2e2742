//! The group "Body text": every kind of block.

use super::{
    example::Example,
    samples::{SampleBlock, Samples},
};
use crate::{
    body,
    content::model::{
        Block,
        block::{CalloutKind, Level},
    },
};
use leptos::prelude::*;

/// A kind of block, or a variant of one.
struct BlockKind {
    title: &'static str,
    note: &'static str,
    /// Whether a block is of this kind.
    matches: fn(&Block) -> bool,
}

const KINDS: [BlockKind; 18] = [
    BlockKind {
        title: "Heading",
        note: "A section heading with an anchor.",
        matches: |b| matches!(b, Block::Heading(h) if h.level == Level::Two),
    },
    BlockKind {
        title: "Level-3 heading",
        note: "Under a level-2 heading.",
        matches: |b| matches!(b, Block::Heading(h) if h.level == Level::Three),
    },
    BlockKind {
        title: "Paragraph",
        note: "Text with marks: strong, emphasis, links.",
        matches: |b| matches!(b, Block::Paragraph(t) if t.contains("](")),
    },
    BlockKind { title: "List", note: "Items in no order.", matches: |b| matches!(b, Block::List(_)) },
    BlockKind { title: "Steps", note: "Steps in order.", matches: |b| matches!(b, Block::Steps(_)) },
    BlockKind {
        title: "Key facts",
        note: "What visitors look for first.",
        matches: |b| matches!(b, Block::KeyFacts(_)),
    },
    BlockKind {
        title: "Numbers",
        note: "Two to four numbers that say how much.",
        matches: |b| matches!(b, Block::Numbers(_)),
    },
    BlockKind { title: "Callout: note", note: "Helpful to know.", matches: |b| is_callout(b, CalloutKind::Note) },
    BlockKind {
        title: "Callout: important",
        note: "Must not be missed.",
        matches: |b| is_callout(b, CalloutKind::Important),
    },
    BlockKind {
        title: "Callout: guidance",
        note: "General guidance, not the department’s own.",
        matches: |b| is_callout(b, CalloutKind::Guidance),
    },
    BlockKind {
        title: "Contacts",
        note: "Who to call, about what and when.",
        matches: |b| matches!(b, Block::Contacts(_)),
    },
    BlockKind {
        title: "Links",
        note: "Links to other pages, each with a note.",
        matches: |b| matches!(b, Block::Links(links) if links.iter().any(|l| l.note.is_some())),
    },
    BlockKind {
        title: "Table",
        note: "On narrow screens, each row becomes a card.",
        matches: |b| matches!(b, Block::Table(_)),
    },
    BlockKind { title: "Timeline", note: "Dated events, oldest first.", matches: |b| matches!(b, Block::Timeline(_)) },
    BlockKind { title: "Figure", note: "A picture with its caption.", matches: |b| matches!(b, Block::Figure(_)) },
    BlockKind { title: "Slices", note: "Slices side by side, to compare.", matches: |b| matches!(b, Block::Slices(_)) },
    BlockKind {
        title: "Address",
        note: "Can be copied; opens a map app on Android.",
        matches: |b| matches!(b, Block::Address(_)),
    },
    BlockKind {
        title: "People",
        note: "What public pages say about them.",
        matches: |b| matches!(b, Block::People(_)),
    },
];

fn is_callout(block: &Block, kind: CalloutKind) -> bool {
    matches!(block, Block::Callout(callout) if callout.kind == kind)
}

/// Shows one example of every kind of block that some page has. Long lists are cut off.
pub fn view(samples: &Samples) -> impl IntoView + use<> {
    KINDS
        .into_iter()
        .filter_map(|BlockKind { title, note, matches }| {
            let SampleBlock { block, from } = samples.block(matches)?;
            let note = format!("{note} From {from}.");
            let body = body::body(&[block], &samples.catalog);
            Some(view! { <Example title note class="body">{body}</Example> })
        })
        .collect_view()
}
