//! A news item.

use super::{
    Place,
    parts::{Frame, Provenance, Summaries},
};
use crate::{
    blocks::Body,
    components::{Crop, Picture},
    content::model::{Link, document::ArticleContent},
};
use leptos::prelude::*;

#[component]
pub fn ArticlePage(content: ArticleContent, place: Place) -> impl IntoView {
    let ArticleContent { item, date, references, related, newer, older } = content;
    let eyebrow = [date, Some(item.topic.label().to_string()), Some(item.origin.label().to_string())];
    let eyebrow = eyebrow.into_iter().flatten().collect::<Vec<_>>().join(" · ");
    let picture = item.picture.map(|name| {
        let alt = item.picture_alt.unwrap_or_default();
        view! {
            <figure class="figure">
                <Picture name crop=Crop::Card alt sizes="(min-width: 64rem) 44rem, 100vw"/>
            </figure>
        }
    });
    let people = (!item.people.is_empty()).then(|| people(&item.people));
    let related = (!related.is_empty()).then(|| view! { <Summaries title="Related pages" summaries=related/> });
    view! {
        <Frame place title=item.title summary=item.summary eyebrow=Some(eyebrow)>
            <article class="body">
                {picture}
                <Body blocks=item.body references/>
                {people}
            </article>
            {neighbours(newer, older)}
            {related}
            <Provenance sources=item.sources reviewed=item.reviewed/>
        </Frame>
    }
}

/// Who is in the item.
pub fn people(names: &[String]) -> impl IntoView + use<> {
    view! { <p class="article__people"><strong>"People: "</strong>{names.join(", ")}</p> }
}

/// The items before and after this one in the list.
pub fn neighbours(newer: Option<Link>, older: Option<Link>) -> impl IntoView {
    view! {
        <nav class="article__neighbours" aria-label="More news">
            {neighbour("Previous in the list", newer)}
            {neighbour("Next in the list", older)}
        </nav>
    }
}

fn neighbour(label: &'static str, link: Option<Link>) -> impl IntoView {
    link.map(|link| view! { <p><span>{label}</span><a href=link.href>{link.label}</a></p> })
}
