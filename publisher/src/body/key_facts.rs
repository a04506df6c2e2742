use super::Prose;
use crate::content::model::block::KeyFact;
use leptos::prelude::*;

/// The facts that visitors look for first.
#[component]
pub fn KeyFacts(facts: Vec<KeyFact>) -> impl IntoView {
    let facts = facts
        .into_iter()
        .map(|KeyFact { term, detail }| view! { <div><dt>{term}</dt>" "<dd><Prose text=detail/></dd></div> })
        .collect_view();
    view! { <dl class="key-facts">{facts}</dl> }
}
