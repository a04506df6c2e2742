//! The frame of a page below the home page.

use crate::{
    components::Markup,
    model::document::{self, Frame as FrameContent},
};
use leptos::prelude::*;

/// The parts around the text of a page: the band with its title and the list "In this section".
#[component]
pub fn Frame(frame: FrameContent, children: Children) -> impl IntoView {
    let FrameContent { band, navigation, has_plan } = frame;
    view! {
        <Markup html=band.0/>
        <div class="text-page">
            <div class=if has_plan { "text-page__body text-page__body--plan" } else { "text-page__body" }>{children()}</div>
            // After the body, so that on a phone the text comes first; on wide screens CSS places it on the left.
            {navigation.map(|document::Markup(html)| view! { <Markup html/> })}
        </div>
    }
}
