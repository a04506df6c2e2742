//! The live region that speaks to assistive technology: of a new page, and of what a button did.

use crate::{dom, site::id};
use leptos::prelude::*;

#[component]
pub fn Announcement() -> impl IntoView {
    view! { <p id=id::ANNOUNCEMENT class="visually-hidden" role="status" aria-live="polite"></p> }
}

/// Lets assistive technology read `text` when it has time.
pub fn announce(text: &str) {
    if let Some(region) = dom::by_id(id::ANNOUNCEMENT) {
        region.set_text_content(Some(text));
    }
}
