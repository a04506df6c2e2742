//! Filters the list of words in the markup below it.

use super::list_filter::{in_words, narrow};
use crate::{
    components::{FilterLine, FilterWords, Filters, use_query_field},
    dom,
    model::document,
    text::search_terms::SearchTerms,
};
use leptos::prelude::*;

#[component]
pub fn Glossary(glossary: document::Glossary) -> impl IntoView {
    let document::Glossary { total } = glossary;
    let field = use_query_field("word");
    let is_asked = Memo::new(move |_| !field.get().is_empty());
    let left = RwSignal::new(0);
    Effect::new(move || {
        let terms = SearchTerms::new(&dom::decomposed(&field.get()));
        left.set(narrow(is_asked.get(), &|words, _| terms.matches(words)).count);
    });
    let count = Signal::derive(move || match is_asked.get() {
        false => total.clone(),
        true => in_words(left.get(), ["word", "words"]),
    });
    view! {
        <div class="finder">
            <Filters><FilterWords label="Word or abbreviation" field/></Filters>
            <div class="when-ready-in-place"><FilterLine words=count is_asked/></div>
        </div>
    }
}
