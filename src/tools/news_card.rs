use crate::{
    components::{Crop, Picture},
    content::model::document::NewsSummary,
};
use leptos::prelude::*;

/// A news item: picture, date and topic, headline, summary. One leads, or is a row of a list.
#[component]
pub fn NewsCard(item: NewsSummary, #[prop(optional)] is_lead: bool, #[prop(optional)] is_row: bool) -> impl IntoView {
    let (class, sizes) = match (is_lead, is_row) {
        (true, _) => ("news-card news-card--lead", "(min-width: 64rem) 40rem, 100vw"),
        (_, true) => ("news-card news-card--row", "(min-width: 48rem) 13rem, 22vw"),
        _ => ("news-card", "(min-width: 64rem) 24rem, 100vw"),
    };
    let picture = item.picture.map(|name| {
        let alt = item.picture_alt.unwrap_or_default();
        view! { <div class="news-card__picture"><Picture name crop=Crop::Card alt sizes/></div> }
    });
    let labels = [item.date, Some(item.topic.label().to_string()), Some(item.origin.label().to_string())];
    let labels = labels.into_iter().flatten().map(|label| view! { <span>{label}</span> }).collect_view();
    view! {
        <article class=class>
            {picture}
            <div class="news-card__text">
                <p class="news-card__labels">{labels}</p>
                <h3 class="news-card__title"><a class="stretched-link" href=item.path>{item.title}</a></h3>
                <p class="news-card__summary">{item.summary}</p>
            </div>
        </article>
    }
}
