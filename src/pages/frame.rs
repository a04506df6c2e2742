use super::Place;
use crate::{
    components::{Breadcrumbs, Crop, PageHeading, Picture},
    content::model::document::Section,
    site::path,
};
use leptos::prelude::*;
use leptos_router::hooks::use_location;

/// A text page: the band with breadcrumbs, title and summary; "In this section"; the body.
#[component]
pub fn Frame(
    place: Place,
    #[prop(into)] title: String,
    #[prop(into)] summary: String,
    /// Name of a picture behind the title.
    #[prop(optional_no_strip)]
    picture: Option<String>,
    /// A line above the title: kind of page, date.
    #[prop(optional_no_strip)]
    eyebrow: Option<String>,
    children: Children,
) -> impl IntoView {
    let Place { trail, section } = place;
    let trail = trail.into_iter().map(|link| (link.label, link.href)).collect();
    let picture = picture.map(|name| {
        view! {
            <div class="band__picture">
                <Picture name crop=Crop::Band alt="" sizes="100vw" is_eager=true/>
            </div>
        }
    });
    view! {
        <div class="band">
            {picture}
            <div class="band__text">
                <Breadcrumbs trail/>
                {eyebrow.map(|eyebrow| view! { <p class="band__eyebrow">{eyebrow}</p> })}
                <PageHeading title/>
                <p class="band__summary">{summary}</p>
            </div>
        </div>
        <div class="text-page">
            <div class="text-page__body">{children()}</div>
            // After the body, so that on a phone the answer comes first; on wide screens it stands at the left.
            {section.map(|section| view! { <LocalNavigation section/> })}
        </div>
    }
}

/// "In this section".
#[component]
fn LocalNavigation(section: Section) -> impl IntoView {
    let here = path::canonical(&use_location().pathname.get_untracked());
    // "page" for the page itself, "true" for the one of the list that it stands below.
    let current = |href: &str| match href == here {
        true => Some("page"),
        false => here.starts_with(href).then_some("true"),
    };
    let section_current = (section.path == here).then_some("page");
    let entries = section
        .entries
        .into_iter()
        .map(|link| {
            let current = current(&link.href);
            view! { <li><a href=link.href aria-current=current>{link.label}</a></li> }
        })
        .collect_view();
    view! {
        <nav class="local-navigation" aria-labelledby="in-this-section">
            <h2 id="in-this-section" class="local-navigation__title">"In this section"</h2>
            <a class="local-navigation__section" href=section.path aria-current=section_current>{section.label}</a>
            <ul>{entries}</ul>
        </nav>
    }
}
