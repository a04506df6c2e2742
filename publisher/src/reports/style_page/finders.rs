//! Finders and pagination, part of the group "Page parts".

use super::{example::Example, samples::Samples};
use crate::pages::frame::Pagination;
use leptos::prelude::*;
use radiology::{
    components::lazy,
    model::document::{Content, Part, Widget},
    site::path,
    widgets::{NewsFinder, news_finder},
};

/// Shows the news finder, its states, and the pagination of a list.
pub fn view(samples: &Samples) -> impl IntoView + use<> {
    let finder = samples.document(path::NEWS).and_then(|document| match &document.content {
        Content::Text(text) => text.parts.iter().filter_map(Part::widget).find_map(|widget| match widget {
            Widget::NewsFinder(finder) => finder.typed().cloned(),
            _ => None,
        }),
        _ => None,
    });
    view! {
        {finder.map(|finder| view! {
            <Example title="Filters" note="Narrow a list by words and choices, and show how many entries match.">
                <NewsFinder finder/>
            </Example>
        })}
        <Example title="A list that is loading" note="Appears after a moment; the message below it after eight seconds.">
            <div class="finder">{news_finder::loading()}</div>
        </Example>
        <Example title="A list that did not load" note="The filters keep their values.">
            <div class="finder">{news_finder::failed(|_| {})}</div>
        </Example>
        <Example title="A part that did not load" note="Stands where its widget would be, or before its HTML.">
            {lazy::failed(|_| {})}
        </Example>
        <Example title="Pagination" note="First, last and nearby pages; always seven slots.">
            <Pagination label="Pages of an example" page=4 pages=12 address=|_| path::NEWS.to_string()/>
        </Example>
    }
}
