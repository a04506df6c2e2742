//! A page of text and widgets: most of the site.

use super::Frame;
use crate::{
    components::Markup,
    hydration::DeferHydration,
    model::document::{Part, TextContent},
    widgets::{
        CourseStatus,
        chunks::{
            AGENDA, CALENDAR, DESK_FINDER, EXAM_FINDER, GLOSSARY, NEWS_FINDER, PEOPLE_FINDER, PLAN, PROJECTIONS,
            REPORT_READER, SLICES,
        },
    },
};
use leptos::prelude::*;

/// The parts of the page in their frame.
#[component]
pub fn TextPage(content: TextContent) -> impl IntoView {
    let TextContent { frame, parts } = content;
    let has_plan = parts.iter().any(|part| matches!(part, Part::Plan(_)));
    let parts = parts.into_iter().map(part).collect_view();
    view! { <Frame frame has_plan>{parts}</Frame> }
}

fn part(part: Part) -> AnyView {
    let view = match part {
        Part::Markup(markup) => return view! { <Markup html=markup.0/> }.into_any(),
        Part::CourseStatus(status) => return view! { <CourseStatus status/> }.into_any(),
        Part::Agenda(data) => DeferHydration::chunk(&AGENDA, data),
        Part::Calendar(data) => DeferHydration::chunk(&CALENDAR, data),
        Part::DeskFinder(data) => DeferHydration::chunk(&DESK_FINDER, data),
        Part::ExamFinder(data) => DeferHydration::chunk(&EXAM_FINDER, data),
        Part::Glossary(data) => DeferHydration::chunk(&GLOSSARY, data),
        Part::NewsFinder(data) => DeferHydration::chunk(&NEWS_FINDER, data),
        Part::PeopleFinder(data) => DeferHydration::chunk(&PEOPLE_FINDER, data),
        Part::Plan(data) => DeferHydration::chunk(&PLAN, data),
        Part::ReportReader(data) => DeferHydration::chunk(&REPORT_READER, data),
        Part::Slices(data) => DeferHydration::chunk(&SLICES, data),
        Part::Projections(data) => DeferHydration::chunk(&PROJECTIONS, data),
    };
    view.into_any()
}
