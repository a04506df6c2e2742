//! A card for a news item.

use crate::{
    components::{Crop, picture},
    model::news::NewsSummary,
    text::html::fill,
};

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

/// A news item as HTML: picture, date, topic, headline and summary.
pub fn news_card(item: &NewsSummary, form: CardForm) -> String {
    let (class, sizes) = match form {
        CardForm::Card => ("news-card", "(min-width: 64rem) 24rem, 100vw"),
        CardForm::Lead => ("news-card news-card--lead", "(min-width: 64rem) 40rem, 100vw"),
        CardForm::Row => ("news-card news-card--row", "(min-width: 48rem) 13rem, 22vw"),
    };
    let picture = item.picture.as_deref().map(|name| {
        let picture = picture(name, Crop::Card, item.picture_alt.as_deref().unwrap_or_default(), sizes);
        ["<div class=\"news-card__picture\">", &picture, "</div>"].concat()
    });
    let labels: String = item.date.iter().chain(&item.labels).map(|label| fill("<span>{}</span>", &[label])).collect();
    fill(
        r#"<article class="{}">{html}<div class="news-card__text"><p class="news-card__labels">{html}</p><h3 class="news-card__title"><a class="stretched-link" href="{}">{}</a></h3><p class="news-card__summary">{}</p></div></article>"#,
        &[class, &picture.unwrap_or_default(), &labels, &item.path, &item.title, &item.summary],
    )
}
