//! A page made of blocks, and what it lists below its body.

use super::{
    Deriver, Text,
    directory::{DivisionPeople, people_by_division},
    news_summary, summary,
};
use crate::{
    blocks::{self, People, Provenance, Summaries, markup},
    content::model::{
        Page,
        document::{Markup, NewsSummary, Part},
    },
    site::path,
    tools::NewsCard,
};
use leptos::prelude::*;

impl Deriver<'_> {
    pub(super) fn page(&self, route: &str, page: &Page) -> Text {
        let foot = Part::Markup(self.foot(route, page));
        let parts = match &page.finder {
            Some(finder) => self.findable(route, page, finder).into_iter().chain([foot]).collect(),
            None => [Some(self.body(route, page)), self.listing(route), Some(foot)].into_iter().flatten().collect(),
        };
        Text {
            title: page.title.clone(),
            summary: page.summary.clone(),
            eyebrow: None,
            picture: page.picture.clone(),
            parts,
        }
    }

    fn body(&self, route: &str, page: &Page) -> Part {
        let body = match route {
            path::CALENDAR => [page.body.clone(), self.calendar()].concat(),
            _ => page.body.clone(),
        };
        Part::Markup(markup(|| view! { <div class="body">{blocks::body(&body, self.catalog)}</div> }.into_any()))
    }

    /// What the index of a collection lists.
    fn listing(&self, route: &str) -> Option<Part> {
        match route {
            path::NEWS => Some(Part::Markup(markup(|| {
                news_list(self.news.iter().map(|(slug, item)| news_summary(slug, item)).collect())
            }))),
            path::COURSES => Some(Part::Agenda(
                self.agenda("No new dates are published yet. These are the most recent courses.", true),
            )),
            path::FACULTY => Some(Part::Markup(markup(|| {
                people_by_division(&self.catalog.people).into_iter().map(division).collect_view().into_any()
            }))),
            _ => None,
        }
    }

    /// The pages below this one and others that are useful next; what the page rests on.
    fn foot(&self, route: &str, page: &Page) -> Markup {
        let children = match self.listing(route) {
            Some(_) => Vec::new(),
            None => self.children(route).map(summary).collect(),
        };
        let more = format!("More in {}", page.label.as_ref().unwrap_or(&page.title));
        markup(|| {
            view! {
                <Summaries title=more summaries=children/>
                <Summaries title="Related pages" summaries=self.summaries(&page.related)/>
                <Provenance sources=page.sources.clone() reviewed=page.reviewed.clone()/>
            }
            .into_any()
        })
    }
}

/// All news.
pub fn news_list(items: Vec<NewsSummary>) -> AnyView {
    let items = items.into_iter().map(|item| view! { <li><NewsCard item/></li> }).collect_view();
    view! {
        <section class="news-list" aria-labelledby="all-news">
            <h2 id="all-news">"All news"</h2>
            <ul>{items}</ul>
        </section>
    }
    .into_any()
}

/// The people of one division.
pub fn division(DivisionPeople { division, people }: DivisionPeople) -> AnyView {
    view! {
        <section class="directory">
            <h2>{division}</h2>
            <People people/>
        </section>
    }
    .into_any()
}
