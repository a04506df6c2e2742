//! Prefetching: a page's document is fetched when the visitor points at a link to it, focuses it or touches it.

use crate::{dom, loading, site::path};
use leptos::{ev, prelude::*};
use web_sys::Event;

/// Starts prefetching; call once.
pub fn on_intent() {
    let handles = [
        window_event_listener(ev::pointerover, |event| consider(&event)),
        window_event_listener(ev::focusin, |event| consider(&event)),
        window_event_listener(ev::touchstart, |event| consider(&event)),
    ];
    on_cleanup(move || handles.into_iter().for_each(WindowListenerHandle::remove));
}

/// Prefetches the document of the event's link, if it leads to another page.
fn consider(event: &Event) {
    let link = dom::closest(event, "a[href^='/']");
    let Some(href) = link.and_then(|link| link.get_attribute("href")) else { return };
    let route = href.split(['#', '?']).next().unwrap_or_default();
    let here = location().pathname().unwrap_or_default();
    if path::is_page(route) && path::canonical(route) != path::canonical(&here) {
        loading::prefetch(&path::document(route));
    }
}
