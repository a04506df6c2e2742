//! A page of text and widgets: most of the site.

use super::Frame;
use crate::{
    components::Markup,
    model::document::{Part, TextContent},
    widgets::{
        Calendar, CourseFinder, CourseStatus, DeskFinder, ExamFinder, Glossary, NewsFinder, PeopleFinder, Plan,
        ReportReader,
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
    match part {
        Part::Markup(markup) => view! { <Markup html=markup.0/> }.into_any(),
        Part::Agenda(agenda) => view! { <CourseFinder agenda/> }.into_any(),
        Part::Calendar(calendar) => view! { <Calendar calendar/> }.into_any(),
        Part::Plan(plan) => view! { <Plan plan=*plan/> }.into_any(),
        Part::CourseStatus(status) => view! { <CourseStatus status/> }.into_any(),
        Part::DeskFinder(finder) => view! { <DeskFinder finder/> }.into_any(),
        Part::ExamFinder(finder) => view! { <ExamFinder finder/> }.into_any(),
        Part::Glossary(glossary) => view! { <Glossary glossary/> }.into_any(),
        Part::NewsFinder(finder) => view! { <NewsFinder finder/> }.into_any(),
        Part::PeopleFinder(finder) => view! { <PeopleFinder finder/> }.into_any(),
        Part::ReportReader(reader) => view! { <ReportReader reader/> }.into_any(),
    }
}
