use crate::content::model::Summary;
use leptos::prelude::*;
use radiology::components::{Crop, Markup, picture};

/// The width of a picture, as in HTML.
const SIZES: &str = "(width < 48rem) 6.5rem, 20rem";

/// Lists pages by title and summary below a heading; renders nothing if there are none. A gallery shows the picture of
/// each page, if all have one.
#[component]
pub fn Summaries(
    #[prop(into)] title: String,
    summaries: Vec<Summary>,
    #[prop(optional)] is_gallery: bool,
) -> impl IntoView {
    if summaries.is_empty() {
        return ().into_any();
    }
    let is_gallery = is_gallery && summaries.iter().all(|summary| summary.picture.is_some());
    let items = summaries
        .into_iter()
        .map(|Summary { path, title, summary, picture }| {
            let picture = picture.filter(|_| is_gallery).map(|name| self::picture(&name, Crop::Card, "", SIZES));
            view! {
                <li class="summaries__item">
                    {picture.map(|html| view! { <Markup html/> })}
                    <h3 class="summaries__title"><a class="stretched-link" href=path>{title}</a></h3>
                    <p>{summary}</p>
                </li>
            }
        })
        .collect_view();
    view! {
        <section class=if is_gallery { "summaries summaries--gallery" } else { "summaries" }>
            <h2>{title}</h2>
            <ul>{items}</ul>
        </section>
    }
    .into_any()
}
