//! The group "Full-bleed sections": components that are as wide as the screen.

use super::{example::Example, samples::Samples};
use crate::{content::model::Summary, pages::frame::Band};
use leptos::prelude::*;
use radiology::{
    components::{Markup, Skeleton},
    loading::LoadError,
    pages::{Failed, NotFound, home, search::SearchPage},
    widgets::search::{Found, Hit, address, list},
};

/// Shows all full-bleed sections in all their states.
pub fn view(samples: &Samples) -> impl IntoView + use<> {
    let page = samples.home.clone();
    let retry = Callback::new(|()| {});
    view! {
        <Example
            title="Hero, with video control"
            note="The picture is the first frame of the video. Without the app there is no video and no control; here the control \
                  is shown anyway."
        >
            {home::hero(page.hero)}
        </Example>
        <Example title="Tasks" note="What most people come for."><Markup html=home::tasks(&page.tasks)/></Example>
        <Example title="Mission" note="One large sentence with plenty of space."><Markup html=home::mission(&page.mission)/></Example>
        <Example title="News strip" note="The lead card is as tall as the two beside it."><Markup html=home::news(&page.news)/></Example>
        <Example title="Course strip" note="As of today. When every course is past, a sentence says so, and the most recent ones are shown.">
            {home::courses(page.courses)}
        </Example>
        <Example title="Contact" note="The last section of the home page."><Markup html=home::contact(&page.contact)/></Example>
        {band_with_picture(samples)}
        {search(samples)}
        {results(samples)}
        <Example title="Notice: no such page" note="Sent with status 404."><NotFound/></Example>
        <Example title="Notice: the page did not load" note="The same layout, with links that help here.">
            <Failed error=LoadError::Unreachable retry/>
        </Example>
        <Example title="Status bar" note="Messages about the app: here, that a new version is ready.">
            <div class="status-bar">
                <p>"A new version of this site is ready."</p>
                <button class="status-bar__button" type="button">"Reload"</button>
                <button class="status-bar__button" type="button">"Close"</button>
            </div>
        </Example>
        <Example
            title="Skeleton of a text page"
            note="Shown after a moment while a page loads; the bar at the top follows."
            class="style-page__still"
        >
            <Skeleton is_home=false/>
        </Example>
        <Example title="Skeleton of the home page" note="The same, dark like the hero." class="style-page__still">
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
            <Example title="Band with a picture" note="The title of a page. The picture fades out of the background.">
                <Band trail title summary picture/>
            </Example>
        }
    })
}

/// Shows search results, with pages of the site as examples.
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
        <Example title="Search results" note="On the search page and in the dialog; matches are highlighted.">
            <div class="search">{list(found, address("scan", ""), count)}</div>
        </Example>
    }
}

fn search(samples: &Samples) -> impl IntoView + use<> {
    samples.search().map(|content| {
        view! {
            <Example
                title="Band without a picture, and search"
                note="Before a search, or without the app, every page is listed; here, one section."
            >
                <SearchPage content/>
            </Example>
        }
    })
}
