//! A link to more of the same, with an arrow.

use super::Icon;
use leptos::prelude::*;

#[component]
pub fn More(#[prop(into)] href: String, #[prop(into)] label: String) -> impl IntoView {
    view! { <a class="more" href=href>{label}{Icon::Arrow.view()}</a> }
}
