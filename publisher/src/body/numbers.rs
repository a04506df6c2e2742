use super::Prose;
use crate::content::model::block::KeyFact;
use leptos::prelude::*;

/// A few large numbers, each with what it counts.
#[component]
pub fn Numbers(facts: Vec<KeyFact>) -> impl IntoView {
    let facts = facts
        .into_iter()
        .map(|KeyFact { term, detail }| view! { <div><dt>{term}</dt>" "<dd><Prose text=detail/></dd></div> })
        .collect_view();
    view! { <dl class="numbers">{facts}</dl> }
}
