//! Renderers, one per kind of content block. The browser receives only their markup, so the app contains neither the
//! renderers nor the blocks.

mod address;
mod callout;
pub mod contacts;
pub mod drawing;
mod figure;
mod key_facts;
mod links;
mod numbers;
mod opening_hours;
mod people;
mod prose;
mod slices;
pub mod steps;
pub mod table;
mod timeline;

pub use contacts::{Contacts, ListedDesk};
pub use figure::Figure;
pub use key_facts::KeyFacts;
pub use links::FileLinks;
pub use people::{DirectoryEntry, ListedPerson, People};
pub use prose::Prose;

use crate::content::{
    catalog::Catalog,
    model::{
        Block, Desk,
        block::{self, Heading, Level},
    },
    route::has_page,
};
use leptos::prelude::*;
use numbers::Numbers;
use radiology::site::path;
use std::collections::BTreeMap;

/// Renders body text. `catalog` has the entries that blocks name by slug. The note about hours follows the first desks
/// that have hours.
pub fn body(blocks: &[Block], catalog: &Catalog) -> AnyView {
    let has_hours = |slug: &String| catalog.desks.get(slug).is_some_and(|desk| !desk.hours.is_empty());
    let noted = blocks.iter().position(|block| matches!(block, Block::Contacts(slugs) if slugs.iter().any(has_hours)));
    let render = |(i, block): (usize, &Block)| render(block.clone(), catalog, Some(i) == noted, None);
    blocks.iter().enumerate().map(render).collect_view().into_any()
}

/// Renders body text whose desks a finder searches. `words` are their search terms by slug. The note about hours is part
/// of the finder.
pub fn findable_body(blocks: &[Block], catalog: &Catalog, words: &BTreeMap<String, String>) -> AnyView {
    blocks.iter().map(|block| render(block.clone(), catalog, false, Some(words))).collect_view().into_any()
}

/// The desks with these slugs.
pub fn desks(slugs: &[String], catalog: &Catalog) -> Vec<Desk> {
    slugs.iter().filter_map(|slug| catalog.desks.get(slug).cloned()).collect()
}

/// The desks with these slugs, for a list. `words` are their search terms by slug, if a finder searches them.
pub fn listed(slugs: &[String], catalog: &Catalog, words: Option<&BTreeMap<String, String>>) -> Vec<ListedDesk> {
    let listed = |slug: &String| {
        let found_by = words.and_then(|words| words.get(slug)).cloned();
        Some(ListedDesk { slug: slug.clone(), desk: catalog.desks.get(slug)?.clone(), found_by })
    };
    slugs.iter().filter_map(listed).collect()
}

fn people(slugs: &[String], catalog: &Catalog) -> Vec<ListedPerson> {
    let named = catalog.named_in_news();
    let listed = |slug: &String| {
        let person = catalog.people.get(slug)?.clone();
        let page = has_page(&person, &named).then(|| path::person(slug));
        Some(ListedPerson { person, page, entry: None })
    };
    slugs.iter().filter_map(listed).collect()
}

fn render(block: Block, catalog: &Catalog, has_note: bool, words: Option<&BTreeMap<String, String>>) -> AnyView {
    match block {
        Block::Heading(heading) => self::heading(heading),
        Block::Paragraph(text) => view! { <p><Prose text/></p> }.into_any(),
        Block::List(items) => list(items),
        Block::Steps(items) => steps::steps(items),
        Block::Table(table) => view! { <table::Table table/> }.into_any(),
        Block::KeyFacts(facts) => view! { <KeyFacts facts/> }.into_any(),
        Block::Numbers(facts) => view! { <Numbers facts/> }.into_any(),
        Block::Callout(callout) => view! { <callout::Callout callout/> }.into_any(),
        Block::Contacts(slugs) => view! { <Contacts desks=listed(&slugs, catalog, words) has_note/> }.into_any(),
        Block::Drawing(drawing) => drawing::block(drawing),
        Block::Address(address) => view! { <address::Address address/> }.into_any(),
        Block::Links(links) => view! { <links::Links links/> }.into_any(),
        Block::Timeline(moments) => view! { <timeline::Timeline moments/> }.into_any(),
        Block::Figure(block::Figure { picture, alt, caption }) => view! { <Figure picture alt caption/> }.into_any(),
        Block::Slices(slices) => view! { <slices::Slices slices/> }.into_any(),
        Block::People(slugs) => view! { <People people=people(&slugs, catalog)/> }.into_any(),
    }
}

fn heading(heading: Heading) -> AnyView {
    let Heading { text, id, level } = heading;
    match level {
        Level::Two => view! { <h2 id=id tabindex="-1">{text}</h2> }.into_any(),
        Level::Three => view! { <h3 id=id tabindex="-1">{text}</h3> }.into_any(),
    }
}

/// Renders an unordered list. Each item is inline text.
pub fn list(items: Vec<String>) -> AnyView {
    let items = items.into_iter().map(|text| view! { <li><Prose text/></li> }).collect_view();
    view! { <ul class="list">{items}</ul> }.into_any()
}
