//! The position of a page on the site ([APG breadcrumb pattern](https://www.w3.org/WAI/ARIA/apg/patterns/breadcrumb/)).

use leptos::prelude::*;

/// Renders the breadcrumbs. `trail` holds the labels and paths of the ancestor pages, from the home page down.
#[component]
pub fn Breadcrumbs(trail: Vec<(String, String)>) -> impl IntoView {
    let items = trail.into_iter().map(|(label, href)| view! { <li><a href=href>{label}</a></li> }).collect_view();
    view! {
        <nav class="breadcrumbs" aria-label="Breadcrumbs">
            <ol>{items}</ol>
        </nav>
    }
}
