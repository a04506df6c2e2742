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
    let people = (!item.people.is_empty()).then(|| {
        view! { <p class="article__people"><strong>"People: "</strong>{item.people.join(", ")}</p> }
    });
    let related = (!related.is_empty()).then(|| view! { <Summaries title="Related pages" summaries=related/> });
    view! {
        <Frame place title=item.title summary=item.summary eyebrow=Some(eyebrow)>
            <article class="body">
                {picture}
                <Body blocks=item.body references/>
                {people}
            </article>
            <nav class="article__neighbours" aria-label="More news">
                {neighbour("Previous in the list", newer)}
                {neighbour("Next in the list", older)}
            </nav>
            {related}
            <Provenance sources=item.sources reviewed=item.reviewed/>
        </Frame>
    }
}

fn neighbour(label: &'static str, link: Option<Link>) -> impl IntoView {
    link.map(|link| view! { <p><span>{label}</span><a href=link.href>{link.label}</a></p> })
}
