//! Fetches a page's document when the visitor shows the intent to go there: pointer over a link,
//! focus on it, or a finger down.

#[cfg(target_arch = "wasm32")]
pub fn on_intent() {
    use crate::{content::load, site::path};
    use leptos::{ev, prelude::*};
    use wasm_bindgen::JsCast;
    use web_sys::{Element, Event};

    fn consider(event: &Event) {
        let link = event
            .target()
            .and_then(|target| target.dyn_into::<Element>().ok())
            .and_then(|element| element.closest("a[href^='/']").ok().flatten());
        let Some(href) = link.and_then(|link| link.get_attribute("href")) else { return };
        let route = href.split(['#', '?']).next().unwrap_or_default();
        let here = location().pathname().unwrap_or_default();
        if path::is_page(route) && path::canonical(route) != path::canonical(&here) {
            load::prefetch(&path::document(route));
        }
    }
    let handles = [
        window_event_listener(ev::pointerover, |event| consider(&event)),
        window_event_listener(ev::focusin, |event| consider(&event)),
        window_event_listener(ev::touchstart, |event| consider(&event)),
    ];
    on_cleanup(move || handles.into_iter().for_each(WindowListenerHandle::remove));
}

#[cfg(not(target_arch = "wasm32"))]
pub fn on_intent() {}
