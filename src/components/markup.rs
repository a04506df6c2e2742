//! HTML from the publisher.

use leptos::prelude::*;

/// Shows `html` in an element that does not take part in the layout. Hydration keeps the element's content, so the page
/// data do not repeat it.
#[component]
pub fn Markup(html: String) -> impl IntoView {
    view! { <div class="markup" inner_html=html></div> }
}
