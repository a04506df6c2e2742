//! Buttons, links, fields, icons.

use super::{example::Example, samples::Samples};
use crate::{body::Prose, pages::home};
use leptos::prelude::*;
use radiology::components::Icon;

/// All controls in all states that are attributes.
pub fn view(samples: &Samples) -> impl IntoView + use<> {
    let action = samples.home.contact.action.clone();
    let sentence = samples.catalog.home.courses.none_upcoming.clone();
    let parent = samples.catalog.site.footer.parents.first().cloned();
    let all = samples.home.news.all.clone();
    view! {
        <Example
            title="Button"
            says="The one primary action of a place; a link where it leads somewhere. The last one is disabled: the \
                  pages have none, since a control that cannot be used is not shown."
            class="style-page__row"
        >
            <a class="button" href=action.href>{action.label}</a>
            <button class="button" type="button">"Try again"</button>
            <button class="button button--quiet" type="button">"Close"</button>
            <button class="button" type="button" disabled>"Search"</button>
        </Example>
        <Example title="Link" says="In a sentence, to another site, and to a telephone." class="body">
            <p><Prose text=sentence/></p>
            {parent.map(|link| view! { <p><a href=link.href rel="external">{link.label}</a></p> })}
        </Example>
        <Example title="More" says="A way on, with an arrow that moves under the pointer.">{home::more(all)}</Example>
        <Example title="Field" says="Empty, filled in, and disabled. Every field has a label above it.">
            {field("style-empty", "Search words", "", false)}
            {field("style-filled", "Search words, filled in", "mammogram", false)}
            {field("style-disabled", "Search words, disabled", "", true)}
        </Example>
        <Example
            title="Icon"
            says="Drawn in the color of the text, hidden from screen readers; the words are beside it."
            class="style-page__row"
        >
            {icons()}
        </Example>
    }
}

fn field(id: &'static str, label: &'static str, value: &'static str, is_disabled: bool) -> impl IntoView {
    view! {
        <div class="search__form">
            <label for=id>{label}</label>
            <div class="search__row"><input id=id type="search" autocomplete="off" value=value disabled=is_disabled/></div>
        </div>
    }
}

fn icons() -> impl IntoView {
    [
        (Icon::Search, "Search"),
        (Icon::Arrow, "Arrow"),
        (Icon::Plus, "Plus"),
        (Icon::Pause, "Pause"),
        (Icon::Play, "Play"),
    ]
    .map(|(icon, name)| view! { <p class="style-page__icon">{icon.view()}{name}</p> })
    .into_iter()
    .collect_view()
}
