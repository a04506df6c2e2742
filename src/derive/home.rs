//! The home page: all but its film and its agenda is markup.

use super::{Deriver, news_summary};
use crate::{
    blocks::markup,
    components::{Crop, Icon, Picture},
    content::{
        model::{
            Home, Link,
            document::{HomeContent, NewsSummary},
            home::{Contact, Mission},
        },
        route::NEWS_ON_HOME,
    },
    tools::NewsCard,
};
use leptos::prelude::*;

impl Deriver<'_> {
    pub(super) fn home(&self) -> HomeContent {
        let Home { hero, tasks, mission, news, courses, contact, .. } = self.catalog.home.clone();
        let items = self.news.iter().take(NEWS_ON_HOME).map(|(slug, item)| news_summary(slug, item)).collect();
        HomeContent {
            hero: super::hero::hero(hero, &self.catalog.home.title),
            above: markup(|| {
                let news = self::news(news.title, news.all, items);
                view! { {self::tasks(tasks)}{self::mission(mission)}{news} }.into_any()
            }),
            courses: markup(|| self::courses(courses.title, courses.all).into_any()),
            agenda: self.agenda(&courses.none_upcoming, false),
            below: markup(|| self::contact(contact).into_any()),
        }
    }
}

/// What most people come for.
pub fn tasks(tasks: Vec<Link>) -> impl IntoView {
    let tasks = tasks
        .into_iter()
        .map(|Link { label, href, note, .. }| {
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

/// The head of the courses to come.
pub fn courses(title: String, all: Link) -> impl IntoView {
    view! {
        <div class="home-courses__head">
            <h2 id="upcoming-courses">{title}</h2>
            {more(all)}
        </div>
    }
}

/// The last word of the page: how to reach us.
pub fn contact(contact: Contact) -> impl IntoView {
    let Contact { title, question, text, action } = contact;
    view! {
        <section class="band home-contact" aria-labelledby="contact-us">
            <div class="band__picture home-contact__picture">
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
