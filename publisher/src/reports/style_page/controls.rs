//! The group "Controls": buttons, links, fields, icons.

use super::{example::Example, samples::Samples};
use crate::body::Prose;
use leptos::prelude::*;
use radiology::components::{Icon, Markup, more};

/// Shows all controls in all states that attributes can express.
pub fn view(samples: &Samples) -> impl IntoView + use<> {
    let action = samples.home.contact.action.clone();
    let sentence = samples.catalog.home.courses.none_upcoming.clone();
    let parent = samples.catalog.site.footer.parents.first().cloned();
    let all = samples.home.news.all.clone();
    view! {
        <Example
            title="Button"
            note="The one primary action of a section; a link if it leads to a page. The last one is disabled: pages have no \
                  such button, since controls that cannot be used are hidden."
            class="style-page__row"
        >
            <a class="button" href=action.href>{action.label}</a>
            <button class="button" type="button">"Try again"</button>
            <button class="button button--quiet" type="button">"Close"</button>
            <button class="button" type="button" disabled>"Search"</button>
        </Example>
        <Example title="Link" note="In a sentence, to another site and to a phone number." class="body">
            <p><Prose text=sentence/></p>
            {parent.map(|link| view! { <p><a href=link.href.to_string() rel="external">{link.label}</a></p> })}
        </Example>
        <Example title="More" note="A link to more, with an arrow that moves on hover."><Markup html=more(&all.href, &all.label)/></Example>
        <Example title="Field" note="Empty, filled in, and disabled. Every field has a label above it.">
            {field("style-empty", "Search words", "", false)}
            {field("style-filled", "Search words, filled in", "mammogram", false)}
            {field("style-disabled", "Search words, disabled", "", true)}
        </Example>
        <Example
            title="Icon"
            note="In the text color and hidden from screen readers; a text label is beside it."
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
