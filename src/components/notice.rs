//! A page that is shown when the requested one was not found or failed to load.

use super::page_heading::PageHeading;
use leptos::prelude::*;

/// Says what happened and what to do; `children` are the ways to go on.
#[component]
pub fn Notice(#[prop(into)] title: String, #[prop(into)] text: String, children: Children) -> impl IntoView {
    view! {
        <div class="notice">
            <div class="notice__text">
                <PageHeading title/>
                <p class="notice__lead">{text}</p>
                {children()}
            </div>
        </div>
    }
}
