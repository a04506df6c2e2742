//! The heading of a page: the only `h1`, and where the focus goes after a change of route.

use crate::site::id;
use leptos::prelude::*;

#[component]
pub fn PageHeading(#[prop(into)] title: String) -> impl IntoView {
    view! { <h1 id=id::PAGE_TITLE tabindex="-1">{title}</h1> }
}
