//! Pages as others list them.

use crate::content::{
    catalog::Route,
    model::{NewsItem, Summary},
    normalize::capitalized,
    values::PartialDate,
};
use radiology::{model::document::NewsSummary, site::path};

/// A page as a list of pages shows it.
pub(super) fn summary(route: &Route) -> Summary {
    Summary { path: route.path.clone(), title: route.title.to_string(), summary: route.summary.to_string() }
}

/// The date of a news item in words, or its period.
pub(super) fn date_label(item: &NewsItem) -> Option<String> {
    item.date.map(PartialDate::in_words).or_else(|| item.period.as_deref().map(capitalized))
}

/// A news item as a card shows it.
pub(super) fn news_summary(slug: &str, item: &NewsItem) -> NewsSummary {
    NewsSummary {
        path: format!("{}{slug}/", path::NEWS),
        title: item.title.clone(),
        date: date_label(item),
        labels: [item.topic.label(), item.origin.label()].map(String::from).into(),
        summary: item.summary.clone(),
        picture: item.picture.clone(),
        picture_alt: item.picture_alt.clone(),
    }
}
