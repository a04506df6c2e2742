//! What runs from one edge of the screen to the other.

use super::{example::Example, samples::Samples};
use crate::{
    content::model::Summary,
    pages::{frame::Band, hero::hero, home},
};
use leptos::prelude::*;
use radiology::{
    components::Skeleton,
    loading::LoadError,
    pages::{self, Failed, NotFound, SearchPage},
    widgets::{
        CourseAgenda,
        search::{Found, Hit, address, list},
    },
};

/// All fields in all their states.
pub fn view(samples: &Samples) -> impl IntoView + use<> {
    let page = samples.home.clone();
    let news = samples.news.iter().take(3).cloned().collect();
    let agenda = samples.agenda.clone();
    let retry = Callback::new(|()| {});
    view! {
        <Example
            title="Hero, with video control"
            says="The picture is the first frame of the film. Without the program there is no film and no control; here the \
                  control is shown all the same."
        >
            {pages::home::hero(hero(page.hero, &page.title))}
        </Example>
        <Example title="Tasks" says="What most people come for.">{home::tasks(page.tasks)}</Example>
        <Example title="Mission" says="One large sentence with much air.">{home::mission(page.mission)}</Example>
        <Example title="News strip" says="The lead card is as tall as the two beside it.">{home::news(page.news.title, page.news.all, news)}</Example>
        <Example title="Course strip" says="As of today. When every course is past, a sentence says so, and the last ones are shown.">
            <section class="home-courses">{home::courses(page.courses.title, page.courses.all)}<CourseAgenda agenda/></section>
        </Example>
        <Example title="Contact" says="The last word of the home page.">{home::contact(page.contact)}</Example>
        {band_with_picture(samples)}
        {search(samples)}
        {results(samples)}
        <Example title="Notice: no such page" says="What the server sends with status 404."><NotFound/></Example>
        <Example title="Notice: the page did not load" says="The same field, with the ways on that help then.">
            <Failed error=LoadError::Unreachable retry/>
        </Example>
        <Example title="Status bar" says="What the device has to say: here, that a new version has come.">
            <div class="status-bar">
                <p>"A new version of this site is ready."</p>
                <button class="status-bar__button" type="button">"Reload"</button>
                <button class="status-bar__button" type="button">"Close"</button>
            </div>
        </Example>
        <Example
            title="Skeleton of a text page"
            says="While a page is on its way, after a moment; the line at its top after a little more."
            class="style-page__still"
        >
            <Skeleton is_home=false/>
        </Example>
        <Example title="Skeleton of the home page" says="The same, dark, as the hero will be." class="style-page__still">
            <Skeleton is_home=true/>
        </Example>
    }
}

fn band_with_picture(samples: &Samples) -> impl IntoView + use<> {
    samples.exam().map(|(route, exam)| {
        let trail = samples.trail(&route);
        let (title, summary) = (exam.title.clone(), exam.summary.clone());
        let picture = exam.picture.clone().or(samples.picture());
        view! {
            <Example title="Band with a picture" says="The title of a page. The picture glows out of the field.">
                <Band trail title summary picture/>
            </Example>
        }
    })
}

/// What a search finds, shown with pages of the site.
fn results(samples: &Samples) -> impl IntoView + use<> {
    let hit = |summary: Summary| {
        let (before, after) = summary.summary.split_once(' ').unwrap_or((&summary.summary, ""));
        Hit {
            excerpt: vec![String::new(), before.to_string(), format!(" {after}")],
            section: samples.section(&summary.path),
            path: summary.path,
            title: summary.title,
        }
    };
    let hits: Vec<Hit> = samples.summaries().into_iter().map(hit).collect();
    let count = hits.len() as u32;
    let found = Found { total: 99, hits, ..Found::default() };
    view! {
        <Example title="Search results" says="On the search page and in the dialog; the words found are marked.">
            <div class="search">{list(found, address("scan", ""), count)}</div>
        </Example>
    }
}

fn search(samples: &Samples) -> impl IntoView + use<> {
    samples.search().map(|content| {
        view! {
            <Example
                title="Band without a picture, and search"
                says="Without a question, and without the program, all pages are listed; here, those of one section."
            >
                <SearchPage content/>
            </Example>
        }
    })
}
