//! The home page.

use crate::{
    components::{Crop, Icon, More, PageHeading, Picture, Video, hero_poster},
    model::{
        home::{Contact, CourseStrip, Hero, HomeContent, Mission, NewsStrip},
        link::Link,
    },
    widgets::{CourseAgenda, NewsCard},
};
use leptos::prelude::*;

#[component]
pub fn HomePage(content: HomeContent) -> impl IntoView {
    let HomeContent { hero, tasks, mission, news, courses, contact } = content;
    view! {
        {self::hero(hero)}
        {self::tasks(tasks)}
        {self::mission(mission)}
        {self::news(news)}
        {self::courses(courses)}
        {self::contact(contact)}
    }
}

/// The video, the heading and the first action.
pub fn hero(hero: Hero) -> impl IntoView {
    let Hero { statement, name, action, video_label } = hero;
    view! {
        <div class="hero">
            <div class="hero__media">{hero_poster()}<Video label=video_label/></div>
            <div class="hero__text">
                <PageHeading title=statement attr:data-pagefind-meta="title[data-name]" attr:data-name=name/>
                <a class="button" href=action.href>
                    {action.label}
                    {action.note.map(|note| view! { <span class="visually-hidden">" "{note}</span> })}
                </a>
            </div>
        </div>
    }
}

/// Links to what most visitors come for.
pub fn tasks(tasks: Vec<Link>) -> impl IntoView {
    let tasks = tasks
        .into_iter()
        .map(|Link { label, href, note }| {
            view! {
                <li>
                    <a href=href>
                        <span class="tasks__label">{label}</span>
                        {note.map(|note| view! { <span class="tasks__note">{note}</span> })}
                        {Icon::Arrow.view()}
                    </a>
                </li>
            }
        })
        .collect_view();
    view! {
        <nav class="tasks" aria-label="Common tasks">
            <ul>{tasks}</ul>
        </nav>
    }
}

pub fn mission(mission: Mission) -> impl IntoView {
    view! {
        <section class="mission">
            <h2>{mission.statement}</h2>
            <p>{mission.text}</p>
        </section>
    }
}

/// The latest news, the first item larger.
pub fn news(news: NewsStrip) -> impl IntoView {
    let NewsStrip { title, all, items } = news;
    let items = items
        .into_iter()
        .enumerate()
        .map(|(i, item)| view! { <li><NewsCard item is_lead=i == 0/></li> })
        .collect_view();
    view! {
        <section class="home-news" aria-labelledby="recent-news">
            <div class="home-news__head">
                <h2 id="recent-news">{title}</h2>
                <More href=all.href label=all.label/>
            </div>
            <ul class="home-news__list">{items}</ul>
        </section>
    }
}

pub fn courses(courses: CourseStrip) -> impl IntoView {
    let CourseStrip { title, all, agenda } = courses;
    view! {
        <section class="home-courses" aria-labelledby="upcoming-courses">
            <div class="home-courses__head">
                <h2 id="upcoming-courses">{title}</h2>
                <More href=all.href label=all.label/>
            </div>
            <CourseAgenda agenda/>
        </section>
    }
}

/// The last section: how to reach the department.
pub fn contact(contact: Contact) -> impl IntoView {
    let Contact { picture, title, question, text, action } = contact;
    view! {
        <section class="home-contact" aria-labelledby="contact-us">
            <div class="home-contact__picture">
                <Picture name=picture crop=Crop::Band alt="" sizes="100vw"/>
            </div>
            <div class="home-contact__text">
                <p class="home-contact__title" id="contact-us">{title}</p>
                <h2>{question}</h2>
                <p>{text}</p>
                <a class="button" href=action.href>{action.label}</a>
            </div>
        </section>
    }
}
