//! Inline text.

use crate::content::inline::{self, Inline};
use leptos::prelude::*;
use radiology::site::path;

/// Renders inline `text` without an element around it.
#[component]
pub fn Prose(#[prop(into)] text: String) -> impl IntoView {
    inline::parse(&text)
        .into_iter()
        .map(|piece| match piece {
            Inline::Text(text) => text.into_any(),
            Inline::Strong(text) => view! { <strong>{text}</strong> }.into_any(),
            Inline::Emphasis(text) => view! { <em>{text}</em> }.into_any(),
            Inline::Link { label, href } => {
                let rel = (!path::is_page(&href)).then_some("external");
                view! { <a href=href rel=rel>{label}</a> }.into_any()
            }
        })
        .collect_view()
}
