//! The home page.

use crate::{
    components::{Markup, Video},
    model::document::{Hero, HomeContent},
    widgets::CourseAgenda,
};
use leptos::prelude::*;

#[component]
pub fn HomePage(content: HomeContent) -> impl IntoView {
    let HomeContent { hero, above, courses, agenda, below } = content;
    view! {
        {self::hero(hero)}
        <Markup html=above.0/>
        <section class="home-courses" aria-labelledby="upcoming-courses">
            <Markup html=courses.0/>
            <CourseAgenda agenda/>
        </section>
        <Markup html=below.0/>
    }
}

/// The video, the hero statement and its action.
pub fn hero(hero: Hero) -> impl IntoView {
    let Hero { poster, sources, label, text } = hero;
    view! {
        <div class="hero">
            <div class="hero__media"><Markup html=poster.0/><Video sources=sources.map(|markup| markup.0) label/></div>
            <div class="hero__text" inner_html=text.0></div>
        </div>
    }
}
