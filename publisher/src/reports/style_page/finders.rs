//! What looks through lists.

use super::{example::Example, samples::Samples};
use crate::pages::frame::Pagination;
use leptos::prelude::*;
use radiology::{
    model::document::{Content, Part},
    site::path,
    widgets::{NewsFinder, news_finder},
};

/// The finder of the news, its states, and the pages of a list.
pub fn view(samples: &Samples) -> impl IntoView + use<> {
    let finder = samples.document(path::NEWS).and_then(|document| match &document.content {
        Content::Text(text) => text.parts.iter().find_map(|part| match part {
            Part::NewsFinder(finder) => Some(finder.clone()),
            _ => None,
        }),
        _ => None,
    });
    view! {
        {finder.map(|finder| view! {
            <Example title="Filters" says="Words and choices that narrow a list down, and how much is left of it.">
                <NewsFinder finder/>
            </Example>
        })}
        <Example title="A list that is looked through" says="After a moment; the word below it after eight seconds.">
            <div class="finder">{news_finder::loading()}</div>
        </Example>
        <Example title="A list that did not load" says="What was chosen stays chosen.">
            <div class="finder">{news_finder::failed(|_| {})}</div>
        </Example>
        <Example title="Pagination" says="First, last and the pages around; seven places, however long the list.">
            <Pagination label="Pages of an example" page=4 pages=12 address=|_| path::NEWS.to_string()/>
        </Example>
    }
}
