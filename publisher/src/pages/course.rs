//! Courses: a single course with its dates, and the list of all courses by date.

use super::{
    builder::{PageBuilder, Text},
    frame::Provenance,
};
use crate::{
    body::{self, KeyFacts, Prose},
    content::{
        model::{Course, block::KeyFact, course::Mode},
        normalize::{capitalized, key},
    },
    html::markup,
};
use leptos::prelude::*;
use radiology::{
    components::CalendarEntry,
    model::document::{Agenda, CourseStatus, CourseSummary, Part},
    site::path,
    text::date,
};
use std::collections::BTreeMap;

impl PageBuilder<'_> {
    pub(super) fn course(&self, slug: &str, course: &Course) -> Text {
        Text {
            title: course.title.clone(),
            summary: course.summary.clone(),
            eyebrow: Some("CME course".to_string()),
            picture: course.picture.clone(),
            parts: vec![
                Part::CourseStatus(CourseStatus { built: self.built.to_string(), end: course.end.to_string() }),
                Part::Markup(markup(|| self.course_body(slug, course))),
            ],
        }
    }

    fn course_body(&self, slug: &str, course: &Course) -> AnyView {
        let facts = [
            ("Dates", Some(date::range(&course.start.to_string(), &course.end.to_string()))),
            ("Format", Some(course.mode.label().to_string())),
            ("Venue", course.venue.clone()),
            ("Place", course.place.clone()),
            ("For", course.audience.clone()),
            ("Topics", (!course.topics.is_empty()).then(|| capitalized(&course.topics.join(", ")))),
        ];
        let facts = facts
            .into_iter()
            .filter_map(|(term, detail)| Some(KeyFact { term: term.to_string(), detail: detail? }))
            .collect();
        let registration = course.registration.as_ref().map(|address| {
            let address = address.to_string();
            view! { <p><a class="button" href=address rel="external">"Register"</a></p> }
        });
        view! {
            <div class="body">
                <KeyFacts facts/>
                <p><CalendarEntry file=calendar_file(slug) label="Add to calendar" title=course.title.clone()/></p>
                <h2>"From the course announcement"</h2>
                {self.announcement(course)}
                {registration}
                {body::body(&course.body, self.catalog)}
            </div>
            <Provenance sources=course.sources.clone() reviewed=course.reviewed/>
        }
        .into_any()
    }

    fn announcement(&self, course: &Course) -> AnyView {
        view! {
            {paragraphs(&course.announcement)}
            {self.while_upcoming(course)}
        }
        .into_any()
    }

    /// Renders the text that applies until the course ends. The build omits it for past courses, and CSS hides it when
    /// a page outlives its build, so neither case adds code to the WebAssembly bundle.
    fn while_upcoming(&self, course: &Course) -> Option<impl IntoView + use<>> {
        let text = course.while_upcoming.clone().filter(|_| course.end >= self.built)?;
        Some(view! { <p class="while-upcoming"><Prose text/></p> })
    }

    /// Lists all courses by date. `none_upcoming` is the inline text to show when every course is past.
    pub(super) fn agenda(&self, none_upcoming: &str, shows_past: bool) -> Agenda {
        let mut courses: Vec<_> = self
            .catalog
            .courses
            .iter()
            .map(|(slug, course)| CourseSummary {
                title: course.title.clone(),
                start: course.start.to_string(),
                end: course.end.to_string(),
                location: course.location(),
                facets: if shows_past { facets(course) } else { String::new() },
                path: format!("{}{slug}/", path::COURSES),
                calendar_file: calendar_file(slug),
                announcement: markup(|| self.announcement(course)),
            })
            .collect();
        courses.sort_by(|a, b| a.start.cmp(&b.start));
        let none_upcoming = markup(|| view! { <Prose text=none_upcoming/> }.into_any());
        let topics = || self.catalog.courses.values().flat_map(|course| &course.topics);
        let topics: BTreeMap<String, String> = topics().map(|topic| (key(topic), capitalized(topic))).collect();
        let formats: BTreeMap<String, String> =
            self.catalog.courses.values().map(|course| format(course.mode)).collect();
        // Only the full list has filters.
        let [formats, topics] =
            [formats, topics].map(|all| if shows_past { all.into_iter().collect() } else { vec![] });
        Agenda { built: self.built.to_string(), courses, none_upcoming, shows_past, formats, topics }
    }
}

fn calendar_file(slug: &str) -> String {
    path::calendar_file(&format!("courses/{slug}"))
}

/// Returns the value and label.
fn format(mode: Mode) -> (String, String) {
    (key(mode.label()), mode.label().to_string())
}

fn facets(course: &Course) -> String {
    let topics = course.topics.iter().map(|topic| key(topic));
    [key(course.mode.label())].into_iter().chain(topics).collect::<Vec<_>>().join(" ")
}

fn paragraphs(texts: &[String]) -> AnyView {
    texts.iter().map(|text| view! { <p><Prose text=text.clone()/></p> }).collect_view().into_any()
}
