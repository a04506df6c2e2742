//! From entries to documents: what each route shows, complete, with every reference resolved.

pub mod article;
pub mod calendar;
mod course;
mod desk_finder;
pub mod directory;
mod exam;
mod exam_list;
pub mod footer;
pub mod hero;
pub mod home;
pub mod news;
mod open_data;
pub mod page;
pub mod person;
mod place;
mod plan;
mod search;
mod shell;
mod words;

use crate::{
    blocks::{Band, LocalNavigation, markup},
    content::{
        catalog::{Catalog, Route},
        model::{
            Document, Summary,
            document::{Content, Frame, Head, NewsFinder, NewsSummary, Part, TextContent},
            news::NewsItem,
        },
        news::in_order,
        route::spoken,
    },
    site::path,
    text::date,
};
use leptos::prelude::*;
use place::below;
use rayon::prelude::*;
pub use shell::{shell, shell_at};
use std::collections::BTreeMap;

/// The documents of the whole site by address (`/content/about.json`), and the day they were made.
///
/// `built` is today's date in Durham, `YYYY-MM-DD`. The catalogue must be valid.
pub fn documents(catalog: &Catalog, built: &str) -> BTreeMap<String, Document> {
    let deriver = Deriver::new(catalog, built);
    let routes: Vec<_> = deriver.routes.values().collect();
    routes.into_par_iter().map(|route| (path::document(&route.path), deriver.document(route))).collect()
}

/// A page of text, before what stands around it is made.
struct Text {
    title: String,
    summary: String,
    /// A line above the title: kind of page, date.
    eyebrow: Option<String>,
    /// Name of a picture behind the title.
    picture: Option<String>,
    parts: Vec<Part>,
}

struct Deriver<'a> {
    catalog: &'a Catalog,
    built: &'a str,
    routes: BTreeMap<String, Route<'a>>,
    /// The pages one level below each.
    children: BTreeMap<String, Vec<String>>,
    /// News in the order of the list: pinned, then newest first, then undated.
    news: Vec<(&'a String, &'a NewsItem)>,
    /// The same on every page of the list.
    /// How the list is ordered.
    news_order: String,
    news_finder: NewsFinder,
    /// Places in `news` of the items that name somebody, by the [`spoken`] name.
    news_naming: BTreeMap<String, Vec<usize>>,
    /// Place in `news` of every item, by slug.
    places: BTreeMap<&'a str, usize>,
    /// Slugs of the people, by the [`spoken`] name.
    people: BTreeMap<String, &'a str>,
}

impl<'a> Deriver<'a> {
    fn new(catalog: &'a Catalog, built: &'a str) -> Self {
        let routes = catalog.routes().into_iter().map(|r| (r.path.clone(), r)).collect();
        let children = place::children(&routes, &catalog.navigation);
        let news = in_order(catalog);
        let mut news_naming: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        for (place, (_, item)) in news.iter().enumerate() {
            for name in &item.people {
                news_naming.entry(spoken(name)).or_default().push(place);
            }
        }
        let places = news.iter().enumerate().map(|(place, (slug, _))| (slug.as_str(), place)).collect();
        // Of two of one name the first is meant.
        let people =
            catalog.people.iter().rev().map(|(slug, person)| (spoken(&person.name()), slug.as_str())).collect();
        let news_finder = news::news_finder(&news);
        let news_order = news::order_in_words(&news);
        Deriver { catalog, built, routes, children, news, news_finder, news_order, news_naming, places, people }
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
            content: self.content(&route.path),
        }
    }

    fn content(&self, route: &str) -> Content {
        let catalog = self.catalog;
        if route == path::HOME {
            return Content::Home(Box::new(self.home()));
        }
        let text = |text| Content::Text(Box::new(self.text(route, text)));
        if let Some(slug) = below(route, path::NEWS)
            && let Some(item) = catalog.news.get(slug)
        {
            return text(self.article(slug, item));
        }
        if let Some(slug) = below(route, path::COURSES)
            && let Some(course) = catalog.courses.get(slug)
        {
            return text(self.course(slug, course));
        }
        if let Some(slug) = below(route, path::EXAM_PREP)
            && let Some(exam) = catalog.exams.get(slug)
        {
            return text(self.exam(slug, exam));
        }
        if let Some(number) = path::news_page_number(route) {
            return text(self.news_page(number));
        }
        if let Some(person) = below(route, path::FACULTY).and_then(|slug| catalog.people.get(slug)) {
            return text(self.person(route, person));
        }
        let page = &catalog.pages[route];
        if route == path::SEARCH {
            return Content::Search(self.search(page));
        }
        text(self.page(route, page))
    }

    /// A page of text with what stands around it.
    fn text(&self, route: &str, text: Text) -> TextContent {
        let Text { title, summary, eyebrow, picture, parts } = text;
        TextContent { frame: self.frame(route, title, summary, eyebrow, picture), parts }
    }

    fn frame(
        &self,
        route: &str,
        title: String,
        summary: String,
        eyebrow: Option<String>,
        picture: Option<String>,
    ) -> Frame {
        let trail = self.trail(route);
        Frame {
            band: markup(|| view! { <Band trail title summary picture eyebrow/> }.into_any()),
            navigation: self
                .section(route)
                .map(|section| markup(|| view! { <LocalNavigation section here=route/> }.into_any())),
        }
    }

    fn summaries(&self, paths: &[String]) -> Vec<Summary> {
        paths.iter().map(|path| summary(&self.routes[path])).collect()
    }
}

fn summary(route: &Route) -> Summary {
    Summary { path: route.path.clone(), title: route.title.to_string(), summary: route.summary.to_string() }
}

fn date_label(item: &NewsItem) -> Option<String> {
    item.date.as_deref().map(date::long).or_else(|| item.period.as_deref().map(capitalised))
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

/// `text` with a capital at its beginning.
pub fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}
