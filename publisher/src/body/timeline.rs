use super::Prose;
use crate::content::model::block::Moment;
use leptos::prelude::*;

/// Dated events, oldest first.
#[component]
pub fn Timeline(moments: Vec<Moment>) -> impl IntoView {
    let moments = moments
        .into_iter()
        .map(|Moment { when, text }| {
            view! {
                <li>
                    <p class="timeline__when">{when}</p>
                    <p class="timeline__text"><Prose text/></p>
                </li>
            }
        })
        .collect_view();
    view! { <ol class="timeline stations">{moments}</ol> }
}
