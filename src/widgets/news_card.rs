//! A card for a news item.

use crate::{
    components::{Crop, picture},
    model::news::NewsSummary,
    text::html::fill,
};
use leptos::prelude::*;

/// The form of a card.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum CardForm {
    /// One of several, side by side.
    Card,
    /// The first and largest of a page.
    Lead,
    /// A row of a list.
    Row,
}

/// A news item: picture, date, topic, headline and summary.
#[component]
pub fn NewsCard(item: NewsSummary, form: CardForm) -> impl IntoView {
    view! { <article class=class(form) inner_html=content(&item, form)></article> }
}

/// The card as HTML.
pub fn news_card(item: &NewsSummary, form: CardForm) -> String {
    fill(r#"<article class="{}">{html}</article>"#, &[class(form), &content(item, form)])
}

fn class(form: CardForm) -> &'static str {
    match form {
        CardForm::Card => "news-card",
        CardForm::Lead => "news-card news-card--lead",
        CardForm::Row => "news-card news-card--row",
    }
}

fn content(item: &NewsSummary, form: CardForm) -> String {
    let sizes = match form {
        CardForm::Card => "(min-width: 64rem) 24rem, 100vw",
        CardForm::Lead => "(min-width: 64rem) 40rem, 100vw",
        CardForm::Row => "(min-width: 48rem) 13rem, 22vw",
    };
    let picture = item.picture.as_deref().map(|name| {
        let picture = picture(name, Crop::Card, item.picture_alt.as_deref().unwrap_or_default(), sizes);
        ["<div class=\"news-card__picture\">", &picture, "</div>"].concat()
    });
    let labels: String = item.date.iter().chain(&item.labels).map(|label| fill("<span>{}</span>", &[label])).collect();
    fill(
        r#"{html}<div class="news-card__text"><p class="news-card__labels">{html}</p><h3 class="news-card__title"><a class="stretched-link" href="{}">{}</a></h3><p class="news-card__summary">{}</p></div>"#,
        &[&picture.unwrap_or_default(), &labels, &item.path, &item.title, &item.summary],
    )
}
