use super::Prose;
use crate::content::model::block::KeyFact;
use leptos::prelude::*;

/// The facts that visitors look for first.
#[component]
pub fn KeyFacts(facts: Vec<KeyFact>) -> impl IntoView {
    view! { <dl class="key-facts">{entries(facts)}</dl> }
}

/// The entries of a description list.
pub fn entries(facts: Vec<KeyFact>) -> impl IntoView {
    facts
        .into_iter()
        .map(|KeyFact { term, detail }| view! { <div><dt>{term}</dt>" "<dd><Prose text=detail/></dd></div> })
        .collect_view()
}
