use super::prose::Prose;
use crate::content::model;
use leptos::prelude::*;
use radiology::{model::link::Link, site::path};

/// A list of links from content, which may be in other languages.
#[component]
pub fn Links(links: Vec<model::Link>) -> impl IntoView {
    list(links.into_iter().map(|link| item((&link).into(), link.lang, link.hreflang)).collect())
}

/// A list of links to files of this site, to which content has no links.
#[component]
pub fn FileLinks(links: Vec<Link>) -> impl IntoView {
    list(links.into_iter().map(|link| item(link, None, None)).collect())
}

fn list(items: Vec<AnyView>) -> impl IntoView {
    view! { <ul class="links">{items}</ul> }
}

fn item(Link { label, href, note }: Link, lang: Option<String>, hreflang: Option<String>) -> AnyView {
    let rel = (!path::is_page(&href)).then_some("external");
    let note = note.map(|text| view! { <span class="links__note"><Prose text/></span> });
    view! { <li><a href=href rel=rel lang=lang hreflang=hreflang>{label}</a>{note}</li> }.into_any()
}
