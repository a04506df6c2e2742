use super::Prose;
use crate::content::model::block;
use leptos::prelude::*;

/// A note that readers must not miss, set apart from the text around it.
#[component]
pub fn Callout(callout: block::Callout) -> impl IntoView {
    let block::Callout { kind, title, text } = callout;
    let label = title.clone();
    view! {
        <aside class=format!("callout callout--{}", kind.as_str()) aria-label=label>
            <p class="callout__title">{title}</p>
            <p><Prose text/></p>
        </aside>
    }
}
