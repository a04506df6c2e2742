//! Where a page stands ([APG breadcrumb pattern](https://www.w3.org/WAI/ARIA/apg/patterns/breadcrumb/)).

use leptos::prelude::*;

/// `trail` holds label and address of the pages above, from the home page down.
#[component]
pub fn Breadcrumbs(trail: Vec<(String, String)>) -> impl IntoView {
    let items = trail.into_iter().map(|(label, href)| view! { <li><a href=href>{label}</a></li> }).collect_view();
    view! {
        <nav class="breadcrumbs" aria-label="Breadcrumbs">
            <ol>{items}</ol>
        </nav>
    }
}
