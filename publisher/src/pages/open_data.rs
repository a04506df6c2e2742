//! The data that the site publishes: a table of its collections, with links to all of them.

use super::builder::PageBuilder;
use crate::{
    body::{self, FileLinks},
    content::model::{
        Block,
        block::{Heading, Level, Table},
    },
    html::markup,
};
use leptos::prelude::*;
use radiology::{
    model::{document::Markup, link::Link},
    site::path,
};

impl PageBuilder<'_> {
    pub(super) fn open_data(&self) -> Markup {
        let rows = self.catalog.published().into_iter().map(|published| {
            let schema = format!("[{}]({})", published.schema, path::data_schema(published.schema));
            vec![published.name.to_string(), published.entry.to_string(), published.entries.len().to_string(), schema]
        });
        let heading = |text: &str, id: &str| {
            Block::Heading(Heading { text: text.to_string(), id: id.to_string(), level: Level::Two })
        };
        let link =
            |label: &str, href: &str, note: &str| Link { note: Some(note.to_string()), ..Link::new(label, href) };
        let links = vec![
            link("Index of the data", path::DATA_INDEX, "All collections, with the address of every entry (JSON)"),
            link("News as Atom", path::NEWS_ATOM, "For feed readers"),
            link("News as JSON Feed", path::NEWS_JSON, "The same, as JSON"),
            link("Calendar", &path::calendar_file("all"), "All courses and events (iCalendar)"),
            link("Site map", path::SITEMAP, "All pages, with the day of their last change (XML)"),
        ];
        let body = [
            heading("Collections", "collections"),
            Block::Table(Table {
                caption: "Collections of entries".to_string(),
                columns: ["Collection", "What an entry is", "Entries", "Schema"].map(String::from).to_vec(),
                rows: rows.collect(),
                unknown: None,
            }),
            heading("Addresses", "addresses"),
        ];
        markup(|| view! { <div class="body">{body::body(&body, self.catalog)}<FileLinks links/></div> }.into_any())
    }
}
