use crate::content::model::Summary;
use leptos::prelude::*;

/// Lists pages by title and summary below a heading; renders nothing if there are none.
#[component]
pub fn Summaries(#[prop(into)] title: String, summaries: Vec<Summary>) -> impl IntoView {
    if summaries.is_empty() {
        return ().into_any();
    }
    let items = summaries
        .into_iter()
        .map(|Summary { path, title, summary }| {
            view! {
                <li class="summaries__item">
                    <h3 class="summaries__title"><a class="stretched-link" href=path>{title}</a></h3>
                    <p>{summary}</p>
                </li>
            }
        })
        .collect_view();
    view! {
        <section class="summaries">
            <h2>{title}</h2>
            <ul>{items}</ul>
        </section>
    }
    .into_any()
}
