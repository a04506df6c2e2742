//! The finder of exams by name, part of the body or the words that patients use.

use super::list_filter::{in_words, narrow};
use crate::{
    components::{FilterWords, Filters, Markup, ResultCount, use_query_field},
    dom,
    model::document,
    text::search_terms::SearchTerms,
};
use leptos::prelude::*;

#[component]
pub fn ExamFinder(finder: document::ExamFinder) -> impl IntoView {
    let field = use_query_field("exam");
    let document::ExamFinder { total, none } = finder;
    let is_asked = Memo::new(move |_| !field.get().is_empty());
    let left = RwSignal::new(0);
    Effect::new(move || {
        let terms = SearchTerms::new(&dom::decomposed(&field.get()));
        left.set(narrow(is_asked.get(), &|words, _| terms.matches(words)).count);
    });
    let count = Signal::derive(move || match is_asked.get() {
        false => total.clone(),
        true => in_words(left.get(), ["exam", "exams"]),
    });
    view! {
        <section class="exam-finder when-ready" aria-labelledby="find-exam">
            <h2 id="find-exam">"Find your exam"</h2>
            <Filters><FilterWords label="Name, part of the body, or your own words" field/></Filters>
            <ResultCount words=count/>
            {move || (is_asked.get() && left.get() == 0).then(|| view! { <Markup html=none.0.clone()/> })}
        </section>
    }
}
