//! The note on past courses.

use super::agenda::is_past;
use crate::{components::use_today, model::document, site::path};
use leptos::prelude::*;

/// Says that the course has ended, from the day after its last day.
#[component]
pub fn CourseStatus(status: document::CourseStatus) -> impl IntoView {
    let document::CourseStatus { built, end } = status;
    let today = use_today(built);
    move || {
        is_past(&end, &today.get()).then(|| {
            view! {
                <aside class="callout callout--note callout--past" aria-label="This course has ended">
                    <p class="callout__title">"This course has ended"</p>
                    <p>
                        "New dates are listed under "
                        <a href=path::COURSES>"continuing medical education"</a>
                        " as soon as they are published."
                    </p>
                </aside>
            }
        })
    }
}
