use leptos::prelude::*;
use radiology::model::link::Link;

/// Links to the items before and after a news item in the list.
#[component]
pub fn Neighbours(newer: Option<Link>, older: Option<Link>) -> impl IntoView {
    view! {
        <nav class="article__neighbours" aria-label="More news">
            {neighbour("Previous item", newer)}
            {neighbour("Next item", older)}
        </nav>
    }
}

fn neighbour(label: &'static str, link: Option<Link>) -> impl IntoView {
    link.map(|link| view! { <p><span>{label}</span><a href=link.href>{link.label}</a></p> })
}
