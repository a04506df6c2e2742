use crate::{body::contacts, content::model::Desk};
use leptos::prelude::*;
use radiology::model::link::Link;

/// Links to the sections of a long page and the numbers to call, beside the text on wide screens.
#[component]
pub fn OnThisPage(sections: Vec<Link>, desks: Vec<Desk>) -> impl IntoView {
    let title = (!desks.is_empty()).then(|| view! { <p class="on-this-page__title">"Questions?"</p> });
    let desks = desks
        .into_iter()
        .map(|desk| view! { <p>{desk.name}<br/><strong>{contacts::number(desk.phone)}</strong></p> })
        .collect_view();
    let links = sections.into_iter().map(|link| view! { <li><a href=link.href>{link.label}</a></li> }).collect_view();
    view! {
        <nav class="on-this-page" aria-labelledby="on-this-page">
            <p id="on-this-page" class="on-this-page__title">"On this page"</p>
            <ul>{links}</ul>
            {title}
            {desks}
        </nav>
    }
}
