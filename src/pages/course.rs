//! A course with dates.

use super::{
    Place,
    parts::{Frame, Provenance, is_past},
};
use crate::{
    blocks::Body,
    components::{Prose, use_today},
    content::model::document::CourseContent,
    text::date,
};
use leptos::prelude::*;

#[component]
pub fn CoursePage(content: CourseContent, place: Place) -> impl IntoView {
    let CourseContent { course, built, references } = content;
    let today = use_today(built);
    let end = course.end.clone();
    let status = move || {
        is_past(&end, &today.get()).then(|| {
            view! {
                <aside class="callout callout--note" aria-label="This course is past">
                    <p class="callout__title">"This course is past"</p>
                    <p>
                        "New dates are listed under "
                        <a href=crate::site::path::COURSES>"continuing medical education"</a>
                        " as soon as they are published."
                    </p>
                </aside>
            }
        })
    };
    let facts = [
        ("Dates", Some(date::range(&course.start, &course.end))),
        ("Format", Some(course.mode.label().to_string())),
        ("Venue", course.venue),
        ("Place", course.place),
        ("For", course.audience),
        ("Topics", (!course.topics.is_empty()).then(|| course.topics.join(", "))),
    ];
    let facts = facts
        .into_iter()
        .filter_map(|(term, detail)| Some(view! { <div><dt>{term}</dt><dd>{detail?}</dd></div> }))
        .collect_view();
    let announcement = course.announcement.into_iter().map(|text| view! { <p><Prose text/></p> }).collect_view();
    let registration = (!course.registration.is_empty())
        .then(|| view! { <p><a class="button" href=course.registration rel="external">"Register"</a></p> });
    view! {
        <Frame place title=course.title summary=course.summary eyebrow=Some("CME course".to_string())>
            <div class="body">
                {status}
                <dl class="key-facts">{facts}</dl>
                <h2>"From the course announcement"</h2>
                {announcement}
                {registration}
                <Body blocks=course.body references/>
            </div>
            <Provenance sources=course.sources reviewed=course.reviewed/>
        </Frame>
    }
}
