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
    let count = RwSignal::new(total.clone());
    let is_nothing = RwSignal::new(false);
    Effect::new(move || {
        let typed = field.get();
        let terms = SearchTerms::new(&dom::decomposed(&typed));
        let left = narrow(!typed.is_empty(), &|words, _| terms.matches(words)).count;
        is_nothing.set(left == 0);
        count.set(if typed.is_empty() { total.clone() } else { in_words(left, ["exam", "exams"]) });
    });
    view! {
        <section class="exam-finder when-ready" aria-labelledby="find-exam">
            <h2 id="find-exam">"Find your exam"</h2>
            <Filters><FilterWords label="Name, part of the body, or your own words" field/></Filters>
            <ResultCount words=count/>
            {move || is_nothing.get().then(|| view! { <Markup html=none.0.clone()/> })}
        </section>
    }
}
