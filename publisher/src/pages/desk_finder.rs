//! A page that lists every desk, and the controls that filter the list. Each level-2 heading begins a section, which
//! is hidden when nothing in it matches.

use super::{builder::PageBuilder, needs::Needs};
use crate::{
    body::{self, contacts},
    content::{
        inline,
        model::{Block, Desk, Page, block::Level, finder::Finder},
        search_terms,
        values::Phone,
    },
    html::markup,
};
use leptos::{attr::custom::custom_attribute, prelude::*};
use radiology::{
    model::document::{DeskFinder, Markup, Part, Widget},
    text::opening_hours,
    widgets::list_filter::{GROUP, TERMS},
};
use std::collections::BTreeMap;

/// The path of the style sheet of pages with a finder of desks.
pub const STYLE: &str = "/assets/style/desks.css";

impl PageBuilder<'_> {
    pub(super) fn findable(&self, route: &str, page: &Page, finder: &Finder) -> Vec<Part> {
        let catalog = self.catalog;
        let (introduction, sections) = split(&page.body);
        let found_by = self.found_by(finder, &sections);
        let needs = match finder {
            Finder::Words => None,
            Finder::Needs(audiences) => {
                Some(view! { <Needs audiences=audiences.clone() route=route.to_string()/> }.into_any())
            }
        };
        let head = markup(|| {
            let introduction = body::body(introduction, catalog);
            view! { <link rel="stylesheet" href=STYLE/><div class="body">{introduction}</div>{needs} }.into_any()
        });
        let body = markup(|| {
            let section = |section: &&[Block]| self.section_of_desks(section, finder, &found_by);
            sections.iter().map(section).collect_view().into_any()
        });
        let takes_words = *finder == Finder::Words;
        let places = sections.iter().filter(|section| is_place(section)).count();
        let all = match takes_words {
            true => format!("{} desks and places", found_by.len() + places),
            false => format!("{} desks", found_by.len()),
        };
        let foot = foot(route, takes_words, &self.catalog.site.footer.phone);
        vec![
            Part::Markup(head),
            Widget::DeskFinder(DeskFinder { takes_words, all, foot }.into()).into(),
            Part::Markup(body),
        ]
    }

    /// Returns the search terms for each desk: callers' words, or the IDs of needs.
    fn found_by(&self, finder: &Finder, sections: &[&[Block]]) -> BTreeMap<String, String> {
        let mut found_by = BTreeMap::new();
        for section in sections {
            for slug in section.iter().flat_map(desks_of) {
                let words = match finder {
                    Finder::Words => self.words(&self.catalog.desks[slug], heading_of(section)),
                    Finder::Needs(audiences) => {
                        let needs = audiences.iter().flat_map(|audience| &audience.needs);
                        let needs = needs.filter(|need| need.desks.contains(slug)).map(|need| need.id.as_str());
                        needs.collect::<Vec<_>>().join(" ")
                    }
                };
                found_by.insert(slug.clone(), words);
            }
        }
        found_by
    }

    /// Returns the search terms of a desk.
    fn words(&self, desk: &Desk, heading: &str) -> String {
        let more = desk.place.iter().flatten().chain(&desk.needs).map(String::as_str);
        let own: Vec<&str> = [desk.name.as_str(), &desk.purpose, heading].into_iter().chain(more).collect();
        self.gather_with_synonyms(&own)
    }

    fn section_of_desks(&self, section: &[Block], finder: &Finder, found_by: &BTreeMap<String, String>) -> AnyView {
        let body = body::findable_body(section, self.catalog, found_by);
        // The department's own number is for those who do not know what to look for.
        let is_main = |slug: &String| self.catalog.desks[slug].phone == self.catalog.site.footer.phone;
        let has_main = *finder != Finder::Words && section.iter().flat_map(desks_of).all(is_main) && !is_place(section);
        let class =
            if has_main { "body desk-finder__section desk-finder__section--main" } else { "body desk-finder__section" };
        // The search terms of a place without a desk are all of its text.
        let words = (is_place(section) && *finder == Finder::Words).then(|| {
            let texts: Vec<String> = section.iter().flat_map(texts).collect();
            search_terms::gather(texts.iter().map(String::as_str))
        });
        // A section with search terms is itself an entry.
        match words {
            Some(words) => {
                view! { <section class="body desk-finder__section" {..custom_attribute(TERMS, words)}>{body}</section> }
                    .into_any()
            }
            None => view! { <section {..custom_attribute(GROUP, "")} class=class>{body}</section> }.into_any(),
        }
    }
}

/// Splits the body into the blocks before the first level-2 heading and the sections that level-2 headings begin.
fn split(body: &[Block]) -> (&[Block], Vec<&[Block]>) {
    let begins = |block: &Block| matches!(block, Block::Heading(heading) if heading.level == Level::Two);
    let first = body.iter().position(begins).unwrap_or(body.len());
    let (introduction, rest) = body.split_at(first);
    let sections = rest.chunk_by(|_, next| !begins(next)).collect();
    (introduction, sections)
}

fn desks_of(block: &Block) -> &[String] {
    match block {
        Block::Contacts(slugs) => slugs,
        _ => &[],
    }
}

fn is_place(section: &[Block]) -> bool {
    section.iter().all(|block| desks_of(block).is_empty())
}

fn heading_of(section: &[Block]) -> &str {
    match section.first() {
        Some(Block::Heading(heading)) => &heading.text,
        _ => "",
    }
}

fn texts(block: &Block) -> Vec<String> {
    match block {
        Block::Heading(heading) => vec![heading.text.clone()],
        Block::Paragraph(text) => vec![inline::plain(text)],
        Block::Address(address) => address.lines.clone(),
        _ => Vec::new(),
    }
}

/// Renders the area below the controls: help when nothing matches, a link that shows all desks, a note on hours.
fn foot(route: &str, takes_words: bool, number: &Phone) -> Markup {
    markup(|| {
        let all = (!takes_words).then(|| {
            view! { <p><a class="desk-finder__all" href=format!("{route}#needs") hidden>"Show all desks"</a></p> }
        });
        view! {
            <p class="desk-finder__none" hidden>
                "Try other words, or call the department at "{contacts::number(number.clone())}"."
            </p>
            {all}
            <p class="contacts__note">{opening_hours::NOTE}</p>
        }
        .into_any()
    })
}

#[cfg(test)]
mod tests {
    use super::split;
    use crate::content::model::{
        Block,
        block::{Heading, Level},
    };

    #[test]
    fn a_heading_of_level_2_begins_a_section() {
        let heading = |text: &str, level| Block::Heading(Heading { text: text.into(), id: text.into(), level });
        let text = |text: &str| Block::Paragraph(text.into());
        let body =
            [text("a"), heading("b", Level::Two), heading("c", Level::Three), heading("d", Level::Two), text("e")];
        let (introduction, sections) = split(&body);
        assert_eq!(introduction, &body[..1]);
        assert_eq!(sections, [&body[1..3], &body[3..]]);
        assert_eq!(split(&body[..1]), (&body[..1], Vec::new()));
    }
}
