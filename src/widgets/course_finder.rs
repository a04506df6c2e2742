//! The finder of courses.

use super::CourseAgenda;
use crate::{
    components::{
        FilterChoice, FilterLine, Filters,
        filters::{has, with_all},
        use_query_field,
    },
    model::document::Agenda,
};
use leptos::prelude::*;

/// All courses by date, filtered by format and topic.
#[component]
pub fn CourseFinder(agenda: Agenda) -> impl IntoView {
    let [format, topic] = ["format", "topic"].map(use_query_field);
    let chosen = Memo::new(move |_| [format, topic].map(|field| field.get()));
    let is_asked = Memo::new(move |_| chosen.get().iter().any(|value| !value.is_empty()));
    let facets: Vec<String> = agenda.courses.iter().map(|course| course.facets.clone()).collect();
    let left = Memo::new(move |_| chosen.with(|chosen| facets.iter().filter(|facets| has(facets, chosen)).count()));
    let count = Signal::derive(move || match left.get() {
        0 => "No courses found".to_string(),
        1 => "1 course".to_string(),
        count => count.to_string() + " courses",
    });
    let formats = with_all("All formats", agenda.formats.clone());
    let topics = with_all("All topics", agenda.topics.clone());
    view! {
        <section class="finder" aria-labelledby="courses">
            <h2 id="courses">"Courses by date"</h2>
            <Filters>
                <FilterChoice label="Format" field=format options=formats/>
                <FilterChoice label="Topic" field=topic options=topics/>
            </Filters>
            <FilterLine words=count is_asked/>
            {move || (left.get() == 0).then(|| view! { <p>"New courses are listed here as soon as their dates are published."</p> })}
            <CourseAgenda agenda chosen/>
        </section>
    }
}
