//! A page in place of a page: nothing found, or something went wrong. Says what happened and what
//! to do; the ways on are its children.

use super::page_heading::PageHeading;
use leptos::prelude::*;

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
