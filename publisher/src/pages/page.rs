//! A page made of blocks, and what it lists below its body.

use super::{
    builder::{PageBuilder, Text},
    frame::{Provenance, Summaries},
    place::LISTINGS,
    subscriptions::NewsFeeds,
    summaries::summary,
};
use crate::{body, content::model::Page, html::markup};
use leptos::prelude::*;
use radiology::{
    model::document::{Markup, Part},
    site::path,
};

impl PageBuilder<'_> {
    pub(super) fn page(&self, route: &str, page: &Page) -> Text {
        let foot = Part::Markup(self.foot(route, page));
        let parts = match &page.finder {
            Some(finder) => self.findable(route, page, finder).into_iter().chain([foot]).collect(),
            None => self.read(route, page).into_iter().chain([foot]).collect(),
        };
        Text {
            title: page.title.clone(),
            summary: page.summary.clone(),
            eyebrow: None,
            picture: page.picture.clone(),
            parts,
        }
    }

    /// The body, and what the page lists, if it is the index of a collection.
    fn read(&self, route: &str, page: &Page) -> Vec<Part> {
        // The calendar stands below the first block of its page, which says what it rests on.
        let (body, rest) = page.body.split_at(if route == path::CALENDAR { 1 } else { page.body.len() });
        let body = markup(|| view! { <div class="body">{body::body(body, self.catalog)}</div> }.into_any());
        let mut parts = vec![Part::Markup(body)];
        // Who comes to an exam has come for the list.
        let place = if route == path::EXAM_PREP { 0 } else { 1 };
        parts.splice(place..place, self.listing(route));
        if route == path::CALENDAR {
            parts.push(Part::Markup(self.below_the_calendar(rest)));
        }
        parts
    }

    /// What the index of a collection lists.
    fn listing(&self, route: &str) -> Vec<Part> {
        match route {
            path::NEWS => self.news_list(1).to_vec(),
            path::CALENDAR => vec![Part::Calendar(self.calendar())],
            path::COURSES => vec![Part::Agenda(
                self.agenda("No new dates are published yet. These are the most recent courses.", true),
            )],
            path::EXAM_PREP => self.exam_list().to_vec(),
            path::FACULTY => self.directory(),
            path::OPEN_DATA => vec![Part::Markup(self.open_data())],
            _ => Vec::new(),
        }
    }

    /// The feeds of the news below their list; the pages below this one and others that are useful
    /// next; what the page rests on.
    pub(super) fn foot(&self, route: &str, page: &Page) -> Markup {
        let children = match LISTINGS.contains(&route) || route == path::EXAM_PREP {
            true => Vec::new(),
            false => self.children(route).map(summary).collect(),
        };
        let feeds = (route == path::NEWS).then(|| view! { <NewsFeeds origin=self.catalog.site.origin.clone()/> });
        let more = format!("More in {}", page.label.as_ref().unwrap_or(&page.title));
        markup(|| {
            view! {
                {feeds}
                <Summaries title=more summaries=children/>
                <Summaries title="Related pages" summaries=self.summaries(&page.related)/>
                <Provenance sources=page.sources.clone() reviewed=page.reviewed/>
            }
            .into_any()
        })
    }
}
