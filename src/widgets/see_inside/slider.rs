//! A slider with its name and value.

use super::explorer::{Explorer, Texts};
use crate::text::html::escape;
use leptos::{html, prelude::*};

/// A slider from `min` to `max`.
pub struct Slider {
    pub name: &'static str,
    pub min: usize,
    pub max: usize,
    pub value: Texts,
    /// The value in words, for screen readers.
    pub words: Texts,
    pub change: Box<dyn Fn(usize)>,
}

pub fn slider(explorer: Explorer, slider: Slider, element: NodeRef<html::Input>) -> AnyView {
    let Slider { name, min, max, value, words, change } = slider;
    let slide = move |_| {
        let Some(element) = element.get_untracked() else { return };
        let Ok(value) = element.value().parse() else { return };
        change(value);
        // After a key, a screen reader says the words at once.
        if !element.matches(":active").unwrap_or_default() {
            explorer.renew();
        }
    };
    view! {
        <input
            class="inside__slider"
            type="range"
            node_ref=element
            min=min.to_string()
            max=max.to_string()
            aria-label=name
            aria-valuetext=words
            prop:value=value
            on:input=slide
        />
    }
    .into_any()
}

/// A slider below its name and its value.
pub fn setting(explorer: Explorer, label: &'static str, shown: Texts, of: Slider) -> AnyView {
    let slider = slider(explorer, of, NodeRef::new());
    view! {
        <div class="inside__setting">
            <strong aria-hidden="true">{label}</strong>
            {value(shown)}
            {slider}
        </div>
    }
    .into_any()
}

/// A value beside a name; the slider says it, too.
pub fn value(shown: Texts) -> AnyView {
    view! { <span class="inside__value" aria-hidden="true" inner_html=as_html(shown)></span> }.into_any()
}

/// A text that changes, as HTML that replaces the element's content (`components::translation`).
pub fn as_html(text: Texts) -> Texts {
    Signal::derive(move || escape(&text.get()))
}
