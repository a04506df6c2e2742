//! Search results whose code loads with the first of them.

use super::results::SearchResults;
use crate::{chunk, components::lazy};
use leptos::prelude::*;

/// The properties of a search: its words, its section, and the number of results to show.
type Search = (Signal<String>, Signal<String>, u32);

chunk!(RESULTS in search: Search => |(words, section, limit)| Some(view! { <SearchResults words section limit/> }.into_any()));

/// As [`SearchResults`], outside of a page.
#[component]
pub fn LazyResults(
    #[prop(into)] words: Signal<String>,
    #[prop(into)] section: Signal<String>,
    limit: u32,
) -> impl IntoView {
    lazy(&RESULTS, move || Some((words, section, limit)))
}
