//! The live region, which announces new pages and the results of buttons to assistive technology.

use crate::{dom, site::id};
use leptos::prelude::*;

/// The empty region.
#[component]
pub fn Announcement() -> impl IntoView {
    view! { <p id=id::ANNOUNCEMENT class="visually-hidden" role="status" aria-live="polite"></p> }
}

/// Announces `text` politely: assistive technology reads it at the next pause.
pub fn announce(text: &str) {
    if let Some(region) = dom::by_id(id::ANNOUNCEMENT) {
        region.set_text_content(Some(text));
    }
}
