//! The list of courses by date.

use crate::{
    components::{CalendarEntry, Markup, filters::has, recreated, use_today},
    model::document::{Agenda, CourseSummary},
    text::date,
};
use leptos::prelude::*;

/// Whether a course whose last day is `end` is past on the day `today`; both are `YYYY-MM-DD`.
pub fn is_past(end: &str, today: &str) -> bool {
    end < today
}

/// Courses by date: the upcoming ones or, if there are none, a message and the past ones, which are marked as past.
#[component]
pub fn CourseAgenda(
    agenda: Agenda,
    /// The facets that listed courses must have.
    #[prop(optional)]
    chosen: Option<Memo<[String; 2]>>,
) -> impl IntoView {
    let Agenda { built, courses, none_upcoming, shows_past, .. } = agenda;
    let today = use_today(built);
    recreated(move || {
        let today = today.get();
        let chosen = chosen.map(|chosen| chosen.get()).unwrap_or_default();
        let are_all_past = courses.iter().all(|course| is_past(&course.end, &today));
        let left = courses.iter().filter(|course| has(&course.facets, &chosen)).cloned();
        let (past, upcoming): (Vec<_>, Vec<_>) = left.partition(|course| is_past(&course.end, &today));
        let notice = (are_all_past && (!past.is_empty() || courses.is_empty()))
            .then(|| view! { <p class="agenda__none" inner_html=none_upcoming.0.clone()></p> });
        let past = if shows_past || upcoming.is_empty() { past } else { Vec::new() };
        let upcoming = upcoming.into_iter().map(|course| entry(course, false)).collect_view();
        let past = past.into_iter().map(|course| entry(course, true)).collect_view();
        view! {
            <div class="agenda">
                {notice}
                <ol class="agenda__list">{upcoming}{past}</ol>
            </div>
        }
    })
}

fn entry(course: CourseSummary, is_past: bool) -> impl IntoView {
    let CourseSummary { title, start, end, location, path, calendar_file, announcement, .. } = course;
    let (day, month) = date::day_and_month(&start);
    view! {
        <li class=if is_past { "agenda__entry agenda__entry--past" } else { "agenda__entry" }>
            <p class="agenda__date" aria-hidden="true">
                <span class="agenda__day">{day}</span>
                <span class="agenda__month">{month}" "{date::year(&start).to_string()}</span>
            </p>
            <div class="agenda__text">
                {is_past.then(|| view! { <p class="agenda__past">"Past course"</p> })}
                <h3 class="agenda__title">{title.clone()}</h3>
                <p class="agenda__when">
                    <time datetime=start.clone()>{date::range(&start, &end)}</time>
                    <span class="agenda__where">{location}</span>
                </p>
                <Markup html=announcement.0/>
                <p class="agenda__ways">
                    <a href=path>"Learn more"<span class="visually-hidden">" about "{title.clone()}</span></a>
                    <CalendarEntry file=calendar_file label="Add to calendar" title/>
                </p>
            </div>
        </li>
    }
}

#[cfg(test)]
mod tests {
    use super::is_past;

    #[test]
    fn a_course_is_past_from_the_day_after_its_last_day() {
        assert!(!is_past("2025-02-21", "2025-02-18"));
        assert!(!is_past("2025-02-21", "2025-02-21"));
        assert!(is_past("2025-02-21", "2025-02-22"));
        assert!(is_past("2025-02-21", "2026-01-01"));
    }
}
