//! A page made of blocks, with the list below its body.

use super::{
    builder::{PageBuilder, Text},
    frame::{OnThisPage, Provenance, Summaries},
    place::LISTINGS,
    subscriptions::NewsFeeds,
    summaries::summary,
};
use crate::{
    body::{self, table::FEW_COLUMNS},
    content::model::{Block, Desk, Page, block::Level},
    html::markup,
};
use leptos::prelude::*;
use radiology::{
    model::{
        document::{Markup, Part, Widget},
        link::Link,
    },
    site::path,
};

/// The number of sections from which they are listed beside the text.
const MANY: usize = 3;
/// The number of desks to call that are named there.
const FEW: usize = 2;

/// Links to the sections of a body; none if a part of it takes the whole width.
fn sections(body: &[Block]) -> Vec<Link> {
    if body.iter().any(|block| matches!(block, Block::Table(table) if table.columns.len() > FEW_COLUMNS)) {
        return Vec::new();
    }
    let headings = body.iter().filter_map(|block| match block {
        Block::Heading(heading) if heading.level == Level::Two => Some(heading),
        _ => None,
    });
    headings.map(|heading| Link::new(&heading.text, format!("#{}", heading.id))).collect()
}

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

    /// Returns the body, plus the list if the page is the index of a collection.
    fn read(&self, route: &str, page: &Page) -> Vec<Part> {
        if route == path::REPORT {
            return self.report(page);
        }
        if route == path::SEE_INSIDE {
            return self.see_inside(page);
        }
        // The calendar comes after the first block of its page because that block names the calendar's sources.
        let (body, rest) = page.body.split_at(if route == path::CALENDAR { 1 } else { page.body.len() });
        let sections = if LISTINGS.contains(&route) || route == path::EXAM_PREP { Vec::new() } else { sections(body) };
        let aside = (sections.len() >= MANY).then(|| view! { <OnThisPage sections desks=self.first_desks(body)/> });
        let body = markup(|| view! { <div class="body">{body::body(body, self.catalog)}</div>{aside} }.into_any());
        let mut parts = vec![Part::Markup(body)];
        // On the exam page the list comes first because visitors come for it.
        let place = if route == path::EXAM_PREP { 0 } else { 1 };
        parts.splice(place..place, self.listing(route));
        if route == path::CALENDAR {
            parts.push(Part::Markup(self.below_the_calendar(rest)));
        }
        parts
    }

    /// The desks that a body names first.
    fn first_desks(&self, body: &[Block]) -> Vec<Desk> {
        let slugs = body.iter().find_map(|block| match block {
            Block::Contacts(slugs) => Some(&slugs[..slugs.len().min(FEW)]),
            _ => None,
        });
        body::desks(slugs.unwrap_or_default(), self.catalog)
    }

    /// Returns the list of a collection's index page.
    /// Returns the body of a page with other parts in it, each list of them before the heading with its id. Without these
    /// headings, the parts follow the body.
    pub(super) fn body_with<const N: usize>(&self, page: &Page, inserted: [(&str, Vec<Part>); N]) -> Vec<Part> {
        let mut parts = Vec::new();
        let mut rest = page.body.as_slice();
        for (id, inserted) in inserted {
            let is_it = |block: &Block| matches!(block, Block::Heading(heading) if heading.id == id);
            let (before, after) = rest.split_at(rest.iter().position(is_it).unwrap_or(rest.len()));
            parts.extend(self.body_part(before));
            parts.extend(inserted);
            rest = after;
        }
        parts.extend(self.body_part(rest));
        parts
    }

    fn body_part(&self, blocks: &[Block]) -> Option<Part> {
        let body = || view! { <div class="body">{body::body(blocks, self.catalog)}</div> }.into_any();
        (!blocks.is_empty()).then(|| Part::Markup(markup(body)))
    }

    fn listing(&self, route: &str) -> Vec<Part> {
        match route {
            path::NEWS => self.news_list(1).to_vec(),
            path::CALENDAR => vec![Widget::Calendar(self.calendar().into()).into()],
            path::COURSES => vec![
                Widget::Agenda(
                    self.agenda("No new dates are published yet. These are the most recent courses.", true).into(),
                )
                .into(),
            ],
            path::EXAM_PREP => self.exam_list().to_vec(),
            path::FACULTY => self.directory(),
            path::OPEN_DATA => vec![Part::Markup(self.open_data())],
            _ => Vec::new(),
        }
    }

    /// Renders the news feeds (below the news list), the child pages, other useful pages, and the page's sources.
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
                <Summaries title=more summaries=children is_strip=true/>
                <Summaries title="Related pages" summaries=self.summaries(&page.related)/>
                <Provenance sources=page.sources.clone() reviewed=page.reviewed/>
            }
            .into_any()
        })
    }
}
