//! The home page. Sections without behavior are HTML from their data; interactive parts are views.

use crate::{
    chunk,
    components::{Crop, Icon, Markup, Video, hero_poster, more, picture},
    model::{
        Data,
        home::{Contact, CourseStrip, Hero, HomeContent, Mission, NewsStrip},
        link::Link,
    },
    site::id,
    text::html::fill,
    widgets::{CardForm, CourseAgenda, news_card},
};
use leptos::prelude::*;

chunk!(CHUNK in home: Data<HomeContent> => |data| Some(view! { <HomePage content=data.read()?/> }.into_any()));

#[component]
pub fn HomePage(content: HomeContent) -> impl IntoView {
    let HomeContent { hero, tasks, mission, news, courses, contact } = content;
    view! {
        {self::hero(hero)}
        <Markup html=[self::tasks(&tasks), self::mission(&mission), self::news(&news)].concat()/>
        {self::courses(courses)}
        <Markup html=self::contact(&contact)/>
    }
}

/// The video, the heading and the first action.
pub fn hero(hero: Hero) -> impl IntoView {
    let Hero { statement, name, action, video_label } = hero;
    let note = action.note.map(|note| fill(r#"<span class="visually-hidden"> {}</span>"#, &[&note]));
    let text = fill(
        r#"<h1 id="{}" tabindex="-1" data-pagefind-meta="title[data-name]" data-name="{}">{}</h1><a class="button" href="{}">{}{html}</a>"#,
        &[id::PAGE_TITLE, &name, &statement, &action.href, &action.label, &note.unwrap_or_default()],
    );
    view! {
        <div class="hero">
            <div class="hero__media"><Markup html=hero_poster()/><Video label=video_label/></div>
            <div class="hero__text" inner_html=text></div>
        </div>
    }
}

/// Links to the most common tasks.
pub fn tasks(tasks: &[Link]) -> String {
    let task = |Link { label, href, note }: &Link| {
        let note = note.as_deref().map(|note| fill(r#"<span class="tasks__note">{}</span>"#, &[note]));
        fill(
            r#"<li><a href="{}"><span class="tasks__label">{}</span>{html}{html}</a></li>"#,
            &[href, label, &note.unwrap_or_default(), &Icon::Arrow.html()],
        )
    };
    let tasks: String = tasks.iter().map(task).collect();
    fill(r#"<nav class="tasks" aria-label="Common tasks"><ul>{html}</ul></nav>"#, &[&tasks])
}

pub fn mission(mission: &Mission) -> String {
    fill(r#"<section class="mission"><h2>{}</h2><p>{}</p></section>"#, &[&mission.statement, &mission.text])
}

/// The latest news, the first item larger.
pub fn news(news: &NewsStrip) -> String {
    let item = |(i, item)| {
        let form = if i == 0 { CardForm::Lead } else { CardForm::Card };
        ["<li>", &news_card(item, form), "</li>"].concat()
    };
    let items: String = news.items.iter().enumerate().map(item).collect();
    fill(
        r#"<section class="home-news" aria-labelledby="recent-news"><div class="home-news__head">{html}</div><ul class="home-news__list">{html}</ul></section>"#,
        &[&head("recent-news", &news.title, &news.all), &items],
    )
}

pub fn courses(courses: CourseStrip) -> impl IntoView {
    let CourseStrip { title, all, agenda } = courses;
    view! {
        <section class="home-courses" aria-labelledby="upcoming-courses">
            <div class="home-courses__head" inner_html=head("upcoming-courses", &title, &all)></div>
            <CourseAgenda agenda/>
        </section>
    }
}

/// The last section: how to reach the department.
pub fn contact(contact: &Contact) -> String {
    let Contact { picture: name, title, question, text, action } = contact;
    fill(
        r#"<section class="band home-contact" aria-labelledby="contact-us"><div class="band__picture home-contact__picture">{html}</div><div class="home-contact__text"><p class="home-contact__title" id="contact-us">{}</p><h2>{}</h2><p>{}</p><a class="button" href="{}">{}</a></div></section>"#,
        &[&picture(name, Crop::Band, "", "100vw"), title, question, text, &action.href, &action.label],
    )
}

/// The heading of a strip and the link to all of its kind.
fn head(id: &str, title: &str, all: &Link) -> String {
    fill(r#"<h2 id="{}">{}</h2>{html}"#, &[id, title, &more(&all.href, &all.label)])
}
