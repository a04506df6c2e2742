use super::Prose;
use crate::content::model::block::Step;
use leptos::prelude::*;

/// Path of the file with the icons.
const ICONS: &str = "/assets/drawings/steps.svg";

/// Numbered steps, each with an icon if it has one.
pub fn steps(steps: Vec<Step>) -> AnyView {
    let steps = steps
        .into_iter()
        .map(|Step { icon, title, text }| {
            let icon = icon.map(|name| self::icon("steps__icon", "48", &name));
            view! { <li>{icon}<strong>{title}</strong>" "<Prose text/></li> }
        })
        .collect_view();
    view! { <ol class="steps">{steps}</ol> }.into_any()
}

/// The icon of this name, which accompanies its words. `size` is in pixels.
pub fn icon(class: &'static str, size: &'static str, name: &str) -> impl IntoView + use<> {
    view! {
        <svg class=class aria-hidden="true" viewBox="0 0 24 24" width=size height=size>
            <use href=format!("{ICONS}#{name}")></use>
        </svg>
    }
}
