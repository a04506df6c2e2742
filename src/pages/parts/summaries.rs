use crate::content::model::Summary;
use leptos::prelude::*;

/// Pages with title and summary, below a heading.
#[component]
pub fn Summaries(#[prop(into)] title: String, summaries: Vec<Summary>) -> impl IntoView {
    let items = summaries
        .into_iter()
        .map(|Summary { path, title, summary }| {
            view! {
                <li class="summaries__item">
                    <h3 class="summaries__title"><a href=path>{title}</a></h3>
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
}
