//! Finds an exam by name, part of the body or the words that patients use: those that do not match
//! are hidden in place, so that without the program the whole list stands there.

use crate::{
    components::{
        FilterWords, Filters, Markup, ResultCount,
        elements::{each, hide},
        use_query_field,
    },
    content::model::document,
    text::words::Asked,
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
        let asked = Asked::new(&typed);
        let mut left = 0;
        each(".exam-finder__group [data-words]", &mut |exam| {
            let is_left = exam.get_attribute("data-words").is_some_and(|words| asked.finds(&words));
            left += usize::from(is_left);
            hide(&exam, !is_left);
        });
        each(".exam-finder__group", &mut |group| {
            hide(&group, matches!(group.query_selector("li:not([hidden])"), Ok(None)));
        });
        is_nothing.set(left == 0);
        count.set(match (typed.is_empty(), left) {
            (true, _) => total.clone(),
            (_, 0) => "No exams found".to_string(),
            (_, 1) => "1 exam matches".to_string(),
            (_, left) => left.to_string() + " exams match",
        });
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
