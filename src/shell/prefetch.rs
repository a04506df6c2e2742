//! Fetches a page's document when the visitor shows the intent to go there: pointer over a link,
//! focus on it, or a finger down.

use crate::{dom, loading, site::path};
use leptos::{ev, prelude::*};
use web_sys::Event;

/// Call once.
pub fn on_intent() {
    let handles = [
        window_event_listener(ev::pointerover, |event| consider(&event)),
        window_event_listener(ev::focusin, |event| consider(&event)),
        window_event_listener(ev::touchstart, |event| consider(&event)),
    ];
    on_cleanup(move || handles.into_iter().for_each(WindowListenerHandle::remove));
}

fn consider(event: &Event) {
    let link = dom::closest(event, "a[href^='/']");
    let Some(href) = link.and_then(|link| link.get_attribute("href")) else { return };
    let route = href.split(['#', '?']).next().unwrap_or_default();
    let here = location().pathname().unwrap_or_default();
    if path::is_page(route) && path::canonical(route) != path::canonical(&here) {
        loading::prefetch(&path::document(route));
    }
}
