//! One renderer for each kind of content block.

mod callout;
mod contacts;
mod figure;
mod key_facts;
mod people;
mod table;
mod timeline;

pub use contacts::Contacts;
pub use people::People;

use crate::{
    components::Prose,
    content::model::{
        Block, Link,
        block::{Heading, Level, Step},
        document::References,
    },
    site::path,
};
use leptos::prelude::*;

/// Body text. `references` holds the entries that blocks name by slug.
#[component]
pub fn Body(blocks: Vec<Block>, references: References) -> impl IntoView {
    blocks.into_iter().map(|block| render(block, &references)).collect_view()
}

fn render(block: Block, references: &References) -> AnyView {
    match block {
        Block::Heading(heading) => self::heading(heading),
        Block::Paragraph(text) => view! { <p><Prose text/></p> }.into_any(),
        Block::List(items) => list(items),
        Block::Steps(items) => steps(items),
        Block::Table(table) => view! { <table::Table table/> }.into_any(),
        Block::KeyFacts(facts) => view! { <key_facts::KeyFacts facts/> }.into_any(),
        Block::Callout(callout) => view! { <callout::Callout callout/> }.into_any(),
        Block::Contacts(slugs) => {
            let desks = slugs.iter().filter_map(|slug| references.desks.get(slug).cloned()).collect();
            view! { <Contacts desks/> }.into_any()
        }
        Block::Links(links) => self::links(links),
        Block::Timeline(moments) => view! { <timeline::Timeline moments/> }.into_any(),
        Block::Figure(figure) => view! { <figure::Figure figure/> }.into_any(),
        Block::People(slugs) => {
            let people = slugs.iter().filter_map(|slug| references.people.get(slug).cloned()).collect();
            view! { <People people/> }.into_any()
        }
    }
}

fn heading(heading: Heading) -> AnyView {
    let Heading { text, id, level } = heading;
    match level {
        Level::Two => view! { <h2 id=id tabindex="-1">{text}</h2> }.into_any(),
        Level::Three => view! { <h3 id=id tabindex="-1">{text}</h3> }.into_any(),
    }
}

fn list(items: Vec<String>) -> AnyView {
    let items = items.into_iter().map(|text| view! { <li><Prose text/></li> }).collect_view();
    view! { <ul class="list">{items}</ul> }.into_any()
}

fn steps(steps: Vec<Step>) -> AnyView {
    let steps = steps
        .into_iter()
        .map(|Step { title, text }| view! { <li><strong>{title}</strong>" "<Prose text/></li> })
        .collect_view();
    view! { <ol class="steps">{steps}</ol> }.into_any()
}

fn links(links: Vec<Link>) -> AnyView {
    let links = links
        .into_iter()
        .map(|Link { label, href, note }| {
            let rel = (!path::is_internal(&href)).then_some("external");
            let note = note.map(|text| view! { <span class="links__note"><Prose text/></span> });
            view! { <li><a href=href rel=rel>{label}</a>{note}</li> }
        })
        .collect_view();
    view! { <ul class="links">{links}</ul> }.into_any()
}
