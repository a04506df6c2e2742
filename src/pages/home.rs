//! The home page.

use crate::{
    components::{Crop, Icon, PageHeading, Picture, Video, video::VideoSource},
    content::model::{
        Link,
        document::{Agenda, HomeContent, NewsSummary},
        home::{Contact, Hero, Mission},
    },
    tools::{CourseAgenda, NewsCard},
};
use leptos::prelude::*;

#[component]
pub fn HomePage(content: HomeContent) -> impl IntoView {
    let HomeContent { hero, tasks, mission, news_title, news_all, news, courses_title, courses_all, agenda, contact } =
        content;
    view! {
        {self::hero(hero)}
        {self::tasks(tasks)}
        {self::mission(mission)}
        {self::news(news_title, news_all, news)}
        {self::courses(courses_title, courses_all, agenda)}
        {self::contact(contact)}
    }
}

/// In order of preference; the smaller ones for small screens.
fn hero_video() -> Vec<VideoSource> {
    const SMALL: &str = "(max-width: 48rem)";
    const VP9: &str = "video/webm; codecs=\"vp9\"";
    let source = |src, kind, media| VideoSource { src, kind, media };
    vec![
        source("/assets/media/hero/hero-720-av1.webm", "video/webm; codecs=\"av01.0.05M.10\"", Some(SMALL)),
        source("/assets/media/hero/hero-720-vp9.webm", VP9, Some(SMALL)),
        source("/assets/media/hero/hero-720-h264.mp4", "video/mp4; codecs=\"avc1.640032\"", Some(SMALL)),
        source("/assets/media/hero/hero-1080-av1.webm", "video/webm; codecs=\"av01.0.08M.10\"", None),
        source("/assets/media/hero/hero-1080-vp9.webm", VP9, None),
        source("/assets/media/hero/hero-1080-h264.mp4", "video/mp4; codecs=\"avc1.640033\"", None),
    ]
}

/// The film, what we are, and the first way on.
pub fn hero(hero: Hero) -> impl IntoView {
    let Hero { statement, action, video_label } = hero;
    view! {
        <div class="hero">
            <div class="hero__media">{poster()}<Video sources=hero_video() label=video_label/></div>
            <div class="hero__text">
                <PageHeading title=statement/>
                <a class="button" href=action.href>{action.label}</a>
            </div>
        </div>
    }
}

/// The first frame, for the first paint and for whoever sees no video.
fn poster() -> impl IntoView {
    const SMALL: &str = "(max-width: 48rem)";
    let tall = |format: &str| format!("/assets/media/hero/hero-poster-portrait-780.{format}");
    let wide = |format: &str| {
        format!(
            "/assets/media/hero/hero-poster-1280.{format} 1280w, /assets/media/hero/hero-poster-1920.{format} 1920w"
        )
    };
    view! {
        <picture>
            <source media=SMALL type="image/avif" srcset=tall("avif")/>
            <source media=SMALL type="image/webp" srcset=tall("webp")/>
            <source media=SMALL srcset=tall("jpg")/>
            <source type="image/avif" srcset=wide("avif") sizes="100vw"/>
            <source type="image/webp" srcset=wide("webp") sizes="100vw"/>
            <img
                src="/assets/media/hero/hero-poster-1920.jpg"
                srcset=wide("jpg")
                sizes="100vw"
                width="1920"
                height="1080"
                alt=""
                fetchpriority="high"
            />
        </picture>
    }
}

/// What most people come for.
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

/// One large sentence.
pub fn mission(mission: Mission) -> impl IntoView {
    let Mission { statement, text } = mission;
    view! {
        <section class="mission">
            <h2>{statement}</h2>
            <p>{text}</p>
        </section>
    }
}

/// The newest news, the first of them larger.
pub fn news(title: String, all: Link, news: Vec<NewsSummary>) -> impl IntoView {
    let news =
        news.into_iter().enumerate().map(|(i, item)| view! { <li><NewsCard item is_lead=i == 0/></li> }).collect_view();
    view! {
        <section class="home-news" aria-labelledby="recent-news">
            <div class="home-news__head">
                <h2 id="recent-news">{title}</h2>
                {more(all)}
            </div>
            <ul class="home-news__list">{news}</ul>
        </section>
    }
}

/// The courses to come.
pub fn courses(title: String, all: Link, agenda: Agenda) -> impl IntoView {
    view! {
        <section class="home-courses" aria-labelledby="upcoming-courses">
            <div class="home-courses__head">
                <h2 id="upcoming-courses">{title}</h2>
                {more(all)}
            </div>
            <CourseAgenda agenda/>
        </section>
    }
}

/// The last word of the page: how to reach us.
pub fn contact(contact: Contact) -> impl IntoView {
    let Contact { title, question, text, action } = contact;
    view! {
        <section class="home-contact" aria-labelledby="contact-us">
            <div class="home-contact__picture">
                <Picture name="fibres" crop=Crop::Band alt="" sizes="100vw"/>
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

/// A way on, with an arrow.
pub fn more(link: Link) -> impl IntoView {
    view! { <a class="more" href=link.href>{link.label}{Icon::Arrow.view()}</a> }
}
