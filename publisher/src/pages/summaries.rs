//! Summaries of pages for lists on other pages.

use crate::content::{
    catalog::Route,
    model::{NewsItem, Summary},
    normalize::capitalized,
    values::PartialDate,
};
use radiology::{model::document::NewsSummary, site::path};

/// Returns the summary of a page for a list of pages.
pub fn summary(route: &Route) -> Summary {
    Summary {
        path: route.path.clone(),
        title: route.title.to_string(),
        summary: route.summary.to_string(),
        picture: route.picture().cloned(),
    }
}

/// Returns the date or period of a news item in words.
pub(super) fn date_label(item: &NewsItem) -> Option<String> {
    item.date.map(PartialDate::in_words).or_else(|| item.period.as_deref().map(capitalized))
}

/// Returns the summary of a news item for a card.
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
