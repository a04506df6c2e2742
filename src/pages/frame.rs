use crate::{
    components::Markup,
    model::document::{self, Frame as Around},
};
use leptos::prelude::*;

/// What stands around the text of a page: its band, and "In this section".
#[component]
pub fn Frame(
    frame: Around,
    /// Whether a plan stands beside the text where there is room.
    #[prop(optional)]
    has_plan: bool,
    children: Children,
) -> impl IntoView {
    let Around { band, navigation } = frame;
    view! {
        <Markup html=band.0/>
        <div class="text-page">
            <div class=if has_plan { "text-page__body text-page__body--plan" } else { "text-page__body" }>{children()}</div>
            // After the body, so that on a phone the answer comes first; on wide screens it stands at the left.
            {navigation.map(|document::Markup(html)| view! { <Markup html/> })}
        </div>
    }
}
