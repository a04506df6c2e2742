//! A page of text and widgets: most of the site.

use super::Frame;
use crate::{
    components::Markup,
    hydration::DeferHydration,
    model::document::{Part, TextContent},
    widgets::{CourseStatus, chunks},
};
use leptos::prelude::*;

/// The parts of the page in their frame.
#[component]
pub fn TextPage(content: TextContent) -> impl IntoView {
    let TextContent { frame, parts } = content;
    let parts = parts.into_iter().map(part).collect_view();
    view! { <Frame frame>{parts}</Frame> }
}

fn part(part: Part) -> AnyView {
    match part {
        Part::Markup(markup) => view! { <Markup html=markup.0/> }.into_any(),
        Part::CourseStatus(status) => view! { <CourseStatus status/> }.into_any(),
        Part::Widget(data) => DeferHydration::code(chunks::code(data)).into_any(),
    }
}
