//! Markup that the publisher made.

use leptos::prelude::*;

/// Shows `html` in an element that takes no part in the layout. On hydration the element keeps what
/// the page came with, so the page's data need not carry it again.
#[component]
pub fn Markup(html: String) -> impl IntoView {
    view! { <div class="markup" inner_html=html></div> }
}
