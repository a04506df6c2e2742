//! The heading of a page.

use crate::site::id;
use leptos::prelude::*;

/// The only `h1` of the page, which receives the focus after a route change.
#[component]
pub fn PageHeading(#[prop(into)] title: String) -> impl IntoView {
    view! { <h1 id=id::PAGE_TITLE tabindex="-1">{title}</h1> }
}
