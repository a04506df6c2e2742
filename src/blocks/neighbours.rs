use crate::content::model::Link;
use leptos::prelude::*;

/// The items before and after a news item in the list.
#[component]
pub fn Neighbours(newer: Option<Link>, older: Option<Link>) -> impl IntoView {
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
