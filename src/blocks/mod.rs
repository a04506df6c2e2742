//! One renderer for each kind of content block, and for what stands around body text. Native: the
//! browser receives their markup, made once by the publisher, and so carries neither these renderers
//! nor the blocks.

mod address;
mod band;
pub mod calendar_entry;
mod callout;
pub mod contacts;
mod figure;
mod instructions;
mod key_facts;
mod local_navigation;
mod needs;
mod neighbours;
mod opening_hours;
mod pagination;
mod people;
mod provenance;
mod subscriptions;
mod summaries;
mod table;
mod timeline;
mod together;

pub use band::Band;
pub use contacts::{Contacts, ListedDesk};
pub use instructions::Instructions;
pub use key_facts::KeyFacts;
pub use local_navigation::{LocalNavigation, Section};
pub use needs::Needs;
pub use neighbours::Neighbours;
pub use pagination::Pagination;
pub use people::{DirectoryEntry, Listed, People};
pub use provenance::Provenance;
pub use subscriptions::{NewsFeeds, Subscriptions};
pub use summaries::Summaries;

use crate::{
    components::Prose,
    content::{
        catalog::Catalog,
        model::{
            Block, Desk, Link,
            block::{Heading, Level, Step},
            document::Markup,
        },
        route::has_page,
    },
    site::path,
};
use leptos::{prelude::*, reactive::owner::Owner};
use std::collections::BTreeMap;

/// The markup of a view that needs no program to work.
pub fn markup(view: impl FnOnce() -> AnyView) -> Markup {
    let html = Owner::new().with(|| view().to_html());
    // Marks between two texts, for a hydration that there will not be. In text, `<` is escaped.
    Markup(together::together(&html.replace("<!>", "")))
}

/// Body text. The catalogue has the entries that blocks name by slug. The first desks with hours carry
/// the word on hours.
pub fn body(blocks: &[Block], catalog: &Catalog) -> AnyView {
    let has_hours = |slug: &String| catalog.desks.get(slug).is_some_and(|desk| !desk.hours.is_empty());
    let noted = blocks.iter().position(|block| matches!(block, Block::Contacts(slugs) if slugs.iter().any(has_hours)));
    let render = |(i, block): (usize, &Block)| render(block.clone(), catalog, Some(i) == noted, None);
    blocks.iter().enumerate().map(render).collect_view().into_any()
}

/// Body text whose desks are found by words, by their slugs. Their finder has the word on hours.
pub fn findable_body(blocks: &[Block], catalog: &Catalog, words: &BTreeMap<String, String>) -> AnyView {
    blocks.iter().map(|block| render(block.clone(), catalog, false, Some(words))).collect_view().into_any()
}

/// The desks with these slugs.
pub fn desks(slugs: &[String], catalog: &Catalog) -> Vec<Desk> {
    slugs.iter().filter_map(|slug| catalog.desks.get(slug).cloned()).collect()
}

/// The desks with these slugs as a page lists them; `words` are those they are found by.
pub fn listed(slugs: &[String], catalog: &Catalog, words: Option<&BTreeMap<String, String>>) -> Vec<ListedDesk> {
    let listed = |slug: &String| {
        let found_by = words.and_then(|words| words.get(slug)).cloned();
        Some(ListedDesk { slug: slug.clone(), desk: catalog.desks.get(slug)?.clone(), found_by })
    };
    slugs.iter().filter_map(listed).collect()
}

fn people(slugs: &[String], catalog: &Catalog) -> Vec<Listed> {
    let named = catalog.named_in_news();
    let listed = |slug: &String| {
        let person = catalog.people.get(slug)?.clone();
        let page = has_page(&person, &named).then(|| path::person(slug));
        Some(Listed { person, page, entry: None })
    };
    slugs.iter().filter_map(listed).collect()
}

fn render(block: Block, catalog: &Catalog, has_note: bool, words: Option<&BTreeMap<String, String>>) -> AnyView {
    match block {
        Block::Heading(heading) => self::heading(heading),
        Block::Paragraph(text) => view! { <p><Prose text/></p> }.into_any(),
        Block::List(items) => list(items),
        Block::Steps(items) => steps(items),
        Block::Table(table) => view! { <table::Table table/> }.into_any(),
        Block::KeyFacts(facts) => view! { <KeyFacts facts/> }.into_any(),
        Block::Callout(callout) => view! { <callout::Callout callout/> }.into_any(),
        Block::Contacts(slugs) => view! { <Contacts desks=listed(&slugs, catalog, words) has_note/> }.into_any(),
        Block::Address(address) => view! { <address::Address address/> }.into_any(),
        Block::Links(links) => self::links(links),
        Block::Timeline(moments) => view! { <timeline::Timeline moments/> }.into_any(),
        Block::Figure(figure) => view! { <figure::Figure figure/> }.into_any(),
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

/// Items without an order; inline text each.
pub fn list(items: Vec<String>) -> AnyView {
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
        .map(|Link { label, href, note, lang, hreflang }| {
            let rel = (!path::is_page(&href)).then_some("external");
            let note = note.map(|text| view! { <span class="links__note"><Prose text/></span> });
            view! { <li><a href=href rel=rel lang=lang hreflang=hreflang>{label}</a>{note}</li> }
        })
        .collect_view();
    view! { <ul class="links">{links}</ul> }.into_any()
}
