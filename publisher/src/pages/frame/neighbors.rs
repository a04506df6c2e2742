use leptos::prelude::*;
use radiology::model::link::Link;

/// Links to the items before and after a news item in the list.
#[component]
pub fn Neighbors(newer: Option<Link>, older: Option<Link>) -> impl IntoView {
    view! {
        <nav class="article__neighbors" aria-label="More news">
            {neighbor("Previous item", newer)}
            {neighbor("Next item", older)}
        </nav>
    }
}

fn neighbor(label: &'static str, link: Option<Link>) -> impl IntoView {
    link.map(|link| view! { <p><span>{label}</span><a href=link.href>{link.label}</a></p> })
}
