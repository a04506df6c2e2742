//! From entries to documents: what each route shows, complete, with every reference resolved.

pub mod article;
mod calendar;
mod course;
pub mod directory;
mod exam;
mod home;
pub mod page;
mod place;
mod plan;
mod search;

use crate::{
    content::{
        catalog::{Catalog, Route},
        model::{
            Document, Link, ShellDocument, Summary,
            document::{Content, Head, NewsSummary},
            navigation::MenuSection,
            news::NewsItem,
        },
    },
    site::path,
    text::date,
};
use place::below;
use std::collections::BTreeMap;

/// The documents of the whole site by address (`/content/about.json`), and the day they were made.
///
/// `built` is today's date in Durham, `YYYY-MM-DD`. The catalogue must be valid.
pub fn documents(catalog: &Catalog, built: &str) -> BTreeMap<String, Document> {
    let deriver = Deriver::new(catalog, built);
    deriver.routes.values().map(|route| (path::document(&route.path), deriver.document(route))).collect()
}

/// The document of header, navigation and footer.
pub fn shell(catalog: &Catalog) -> ShellDocument {
    let routes: BTreeMap<String, Route> = catalog.routes().into_iter().map(|r| (r.path.clone(), r)).collect();
    let link = |path: &String| Link::new(routes[path].label, path);
    ShellDocument {
        wordmark: catalog.site.wordmark.clone(),
        utility: catalog.site.utility.iter().map(|d| d.link()).collect(),
        sections: catalog
            .navigation
            .sections
            .iter()
            .map(|section| MenuSection {
                label: routes[&section.path].label.to_string(),
                path: section.path.clone(),
                sentence: section.sentence.clone(),
                entries: section.entries.iter().map(link).collect(),
            })
            .collect(),
        footer: (&catalog.site.footer).into(),
    }
}

struct Deriver<'a> {
    catalog: &'a Catalog,
    built: &'a str,
    routes: BTreeMap<String, Route<'a>>,
    /// News in the order of the list: pinned, then newest first, then undated.
    news: Vec<(&'a String, &'a NewsItem)>,
}

impl<'a> Deriver<'a> {
    fn new(catalog: &'a Catalog, built: &'a str) -> Self {
        let routes = catalog.routes().into_iter().map(|r| (r.path.clone(), r)).collect();
        let mut news: Vec<_> = catalog.news.iter().collect();
        news.sort_by_key(|(slug, item)| {
            (item.pinned.unwrap_or(u8::MAX), std::cmp::Reverse(place_in_time(item)), (*slug).clone())
        });
        Deriver { catalog, built, routes, news }
    }

    fn document(&self, route: &Route) -> Document {
        let site = &self.catalog.site;
        let title = match route.path.as_str() {
            path::HOME => self.catalog.home.title.clone(),
            _ => format!("{} – {}", route.title, site.name),
        };
        Document {
            head: Head {
                title,
                description: route.description.to_string(),
                canonical: format!("{}{}", site.origin, route.path),
            },
            trail: self.trail(&route.path),
            section: self.section(&route.path),
            content: self.content(&route.path),
        }
    }

    fn content(&self, route: &str) -> Content {
        let catalog = self.catalog;
        if route == path::HOME {
            return Content::Home(Box::new(self.home()));
        }
        let text = |content| Content::Text(Box::new(content));
        if let Some(slug) = below(route, path::NEWS)
            && let Some(item) = catalog.news.get(slug)
        {
            return text(self.article(slug, item));
        }
        if let Some(course) = below(route, path::COURSES).and_then(|slug| catalog.courses.get(slug)) {
            return text(self.course(course));
        }
        if let Some(slug) = below(route, path::EXAM_PREP)
            && let Some(exam) = catalog.exams.get(slug)
        {
            return text(self.exam(slug, exam));
        }
        let page = &catalog.pages[route];
        if route == path::SEARCH {
            return Content::Search(self.search(page));
        }
        text(self.page(route, page))
    }

    fn summaries(&self, paths: &[String]) -> Vec<Summary> {
        paths.iter().map(|path| summary(&self.routes[path])).collect()
    }
}

fn summary(route: &Route) -> Summary {
    Summary { path: route.path.clone(), title: route.title.to_string(), summary: route.summary.to_string() }
}

fn date_label(item: &NewsItem) -> Option<String> {
    item.date.as_deref().map(date::long).or_else(|| item.period.clone())
}

/// What an item is sorted by: its date, or the first year of its period.
fn place_in_time(item: &NewsItem) -> Option<&str> {
    let year_of = |period: &'_ str| {
        let start = period.find(|c: char| c.is_ascii_digit())?;
        Some(start..start + 4)
    };
    let period = item.period.as_deref();
    item.date.as_deref().or_else(|| period.and_then(|period| period.get(year_of(period)?)))
}

fn news_summary(slug: &str, item: &NewsItem) -> NewsSummary {
    NewsSummary {
        path: format!("{}{slug}/", path::NEWS),
        title: item.title.clone(),
        date: date_label(item),
        origin: item.origin,
        topic: item.topic,
        summary: item.summary.clone(),
        picture: item.picture.clone(),
        picture_alt: item.picture_alt.clone(),
    }
}

/// Venue and place in one line; the mode of an online course, which has neither.
fn location(venue: Option<&str>, place: Option<&str>, mode: &str) -> String {
    match (venue, place) {
        (Some(venue), Some(place)) => format!("{venue}, {place}"),
        (Some(one), None) | (None, Some(one)) => one.to_string(),
        (None, None) => mode.to_string(),
    }
}
