use super::key_facts::entries;
use crate::content::model::block::KeyFact;
use leptos::prelude::*;

/// A few large numbers, each with what it counts.
#[component]
pub fn Numbers(facts: Vec<KeyFact>) -> impl IntoView {
    view! { <dl class="numbers">{entries(facts)}</dl> }
}
