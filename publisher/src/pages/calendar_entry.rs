//! A calendar event: as a list item, and as a line in a day of the month view.

use crate::content::{model::event::Time, schedule::Listed};
use leptos::prelude::*;
use radiology::{
    components::CalendarEntry,
    text::{date, time},
};

/// Renders the time, title, and audience of an event, with a link that adds it to the visitor's calendar.
pub fn entry(listed: &Listed) -> AnyView {
    let title = listed.title.to_string();
    let heading = match listed.page.clone() {
        Some(page) => view! { <a href=page>{title.clone()}</a> }.into_any(),
        None => title.clone().into_any(),
    };
    let rhythm = rhythm(listed).map(|rhythm| view! { <span class="calendar__rhythm">{rhythm}</span> });
    let others = [listed.place.clone(), listed.audience.map(String::from)];
    let others = others.into_iter().flatten().map(|note| view! { <span>{note}</span> }).collect_view();
    let (class, label) = match listed.time {
        Time::Weekly(_) => ("calendar__entry calendar__entry--weekly", "Add series to calendar"),
        Time::Dates(_) => ("calendar__entry", "Add to calendar"),
    };
    let add = listed.file().map(|file| view! { <CalendarEntry file label title/> });
    view! {
        <li class=class data-category=listed.category.slug()>
            <p class="calendar__when">{when(listed)}</p>
            <p class="calendar__title">{heading}</p>
            <p class="calendar__notes"><span>{listed.category.label()}</span>{rhythm}{others}</p>
            {add}
        </li>
    }
    .into_any()
}

/// Renders the time and title.
pub fn label(listed: &Listed) -> AnyView {
    let starts = listed.starts().map(|starts| view! { <b>{time::in_words(starts.minutes())}</b>" " });
    view! { <p class="calendar__label" data-category=listed.category.slug()>{starts}{listed.title.to_string()}</p> }
        .into_any()
}

/// Returns the time of day or the dates.
fn when(listed: &Listed) -> String {
    match (&listed.time, listed.starts()) {
        (_, Some(starts)) => time::in_words(starts.minutes()),
        (Time::Dates(dates), None) if dates.start.day().is_some() && dates.start == dates.end => "All day".to_string(),
        (Time::Dates(dates), None) => date::range(&dates.start.to_string(), &dates.end.to_string()),
        (Time::Weekly(_), None) => String::new(),
    }
}

/// Returns the weekly recurrence: "Every Monday and Friday".
pub fn rhythm(listed: &Listed) -> Option<String> {
    let Time::Weekly(weekly) = &listed.time else { return None };
    let names: Vec<&str> = weekly.rule.days().iter().map(|day| day.as_str()).collect();
    let (last, rest) = names.split_last()?;
    Some(match rest {
        [] => format!("Every {last}"),
        rest => format!("Every {} and {last}", rest.join(", ")),
    })
}
