//! A link that adds an event to the visitor's own calendar.

use leptos::prelude::*;

/// Links to a calendar `file`. The app does not intercept the link: the browser passes the file to the calendar app.
/// Screen readers read `title` after the label, because links are also read out of context.
#[component]
pub fn CalendarEntry(file: String, label: &'static str, title: String) -> impl IntoView {
    view! {
        <a class="calendar-entry" href=file rel="external">{label}<span class="visually-hidden">": "{title}</span></a>
    }
}
