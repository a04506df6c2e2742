//! A page of text: most of the site.

use super::{Frame, Place};
use crate::{
    components::Markup,
    content::model::document::{Part, TextContent},
    tools::{CourseAgenda, CourseStatus, Plan},
};
use leptos::prelude::*;

#[component]
pub fn TextPage(content: TextContent, place: Place) -> impl IntoView {
    let TextContent { title, summary, eyebrow, picture, parts } = content;
    let parts = parts.into_iter().map(part).collect_view();
    view! { <Frame place title summary picture eyebrow>{parts}</Frame> }
}

fn part(part: Part) -> AnyView {
    match part {
        Part::Markup(markup) => view! { <Markup html=markup.0/> }.into_any(),
        Part::Agenda(agenda) => view! {
            <section aria-labelledby="courses">
                <h2 id="courses">"Courses by date"</h2>
                <CourseAgenda agenda/>
            </section>
        }
        .into_any(),
        Part::Plan(plan) => view! { <Plan plan=*plan/> }.into_any(),
        Part::CourseStatus(status) => view! { <CourseStatus status/> }.into_any(),
    }
}
