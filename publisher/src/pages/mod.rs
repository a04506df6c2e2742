//! Builds documents from entries: the complete content of each route, with every reference resolved.

pub mod article;
mod body_figure;
pub mod body_parts;
mod builder;
pub mod calendar;
mod calendar_entry;
mod course;
pub mod desk_finder;
pub mod directory;
pub mod drawing;
mod exam;
mod exam_list;
pub mod footer;
pub mod frame;
pub mod home;
pub mod instructions;
pub mod needs;
pub mod news;
mod open_data;
pub mod page;
pub mod person;
mod place;
mod plan;
pub mod report;
mod report_terms;
mod search;
mod search_terms;
pub mod see_inside;
mod shell;
mod shown;
pub mod subscriptions;
mod summaries;

use crate::{
    content::{
        catalog::{Catalog, Route},
        model::Summary,
        news::in_order,
        route::{Entry, spoken},
        values::{Day, PagePath},
    },
    html::markup,
};
use builder::{PageBuilder, Text};
use frame::{Band, LocalNavigation};
use leptos::prelude::*;
use radiology::{
    model::{
        Document,
        document::{Content, Frame, Head, Part, TextContent, Widget},
    },
    site::path,
};
use rayon::prelude::*;
pub use report_terms::report_terms;
pub use shell::shell;
pub use shown::shown_on;
use std::collections::BTreeMap;
pub use summaries::summary;

/// Builds the documents of the entire site by path (`/content/about.json`), along with their build date.
///
/// `built` is today's date in Durham.
pub fn documents(catalog: &Catalog, built: Day) -> BTreeMap<String, Document> {
    let builder = PageBuilder::new(catalog, built);
    let routes: Vec<_> = builder.routes.values().collect();
    routes.into_par_iter().map(|route| (path::document(&route.path), builder.document(route))).collect()
}

/// Builds the document of the page at `route` alone, if there is such a page.
pub fn document(catalog: &Catalog, built: Day, route: &str) -> Option<Document> {
    let builder = PageBuilder::new(catalog, built);
    builder.routes.get(route).map(|route| builder.document(route))
}

impl<'a> PageBuilder<'a> {
    fn new(catalog: &'a Catalog, built: Day) -> Self {
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
        // When two people share a name, the first one wins.
        let people =
            catalog.people.iter().rev().map(|(slug, person)| (spoken(&person.name()), slug.as_str())).collect();
        let news_finder = news::news_finder(&news);
        let news_order = news::order_in_words(&news);
        PageBuilder { catalog, built, routes, children, news, news_finder, news_order, news_naming, places, people }
    }

    fn document(&self, route: &Route) -> Document {
        let site = &self.catalog.site;
        let title = match route.entry {
            Entry::Home(home) => home.title.clone(),
            _ => format!("{} – {}", route.title, site.name),
        };
        Document {
            head: Head { title, description: route.description.to_string(), canonical: site.origin.url(&route.path) },
            content: self.content(route),
        }
    }

    fn content(&self, route: &Route) -> Content {
        let path = route.path.as_str();
        let text = match route.entry {
            Entry::Home(_) => return Content::Home(self.home().into()),
            Entry::Page(page) if path == path::SEARCH => return Content::Search(self.search(page).into()),
            Entry::Page(page) => self.page(path, page),
            Entry::NewsPage(number) => self.news_page(number),
            Entry::NewsItem(slug, item) => self.article(slug, item),
            Entry::Course(slug, course) => self.course(slug, course),
            Entry::Exam(slug, exam) => self.exam(slug, exam),
            Entry::Person(_, person) => self.person(path, person),
        };
        Content::Text(Box::new(self.text(path, text)))
    }

    /// Wraps the text of a page in its frame.
    fn text(&self, route: &str, text: Text) -> TextContent {
        let Text { title, summary, eyebrow, picture, parts } = text;
        let has_plan = parts.iter().filter_map(Part::widget).any(|widget| matches!(widget, Widget::Plan(_)));
        let frame = self.frame(route, title, summary, eyebrow, picture);
        TextContent { frame: Frame { has_plan, ..frame }, parts }
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
            has_plan: false,
        }
    }

    fn summaries(&self, paths: &[PagePath]) -> Vec<Summary> {
        paths.iter().map(|path| summary(&self.routes[path.as_str()])).collect()
    }
}
