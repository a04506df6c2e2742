//! What a click on a link to a page of this site does: the one place that decides it. All other links are the browser's.

#[cfg(target_arch = "wasm32")]
pub fn follow() {
    use super::{scroll, transition};
    use crate::{components::History, content::load, site::path};
    use leptos::{ev, prelude::*};
    use wasm_bindgen::{JsCast, closure::Closure};
    use web_sys::{Element, HtmlAnchorElement};

    /// The link that was clicked, if the app has to follow it.
    fn followed(event: &ev::MouseEvent) -> Option<HtmlAnchorElement> {
        let is_plain = !event.default_prevented()
            && event.button() == 0
            && !(event.meta_key() || event.alt_key() || event.ctrl_key() || event.shift_key());
        let link = event.target()?.dyn_into::<Element>().ok()?.closest("a[href]").ok()??;
        let is_ours = !link.has_attribute("target") && !link.has_attribute("download") && !link.has_attribute("rel");
        let link = link.dyn_into::<HtmlAnchorElement>().ok()?;
        let is_here = Some(link.origin()) == location().origin().ok();
        (is_plain && is_ours && is_here && path::is_page(&link.pathname())).then_some(link)
    }

    let history = History::get();
    // On the document: before the router's own listener, which is on the window.
    let listener = Closure::<dyn Fn(ev::MouseEvent)>::new(move |event: ev::MouseEvent| {
        let Some(link) = followed(&event) else { return };
        let Some(route) = path::own(&link.pathname()) else { return };
        event.prevent_default();
        let href = [route.as_str(), &link.search(), &link.hash()].concat();
        if path::own(&location().pathname().unwrap_or_default()).as_ref() == Some(&route) {
            history.push(&href);
            if !scroll::to_anchor() {
                scroll::to_top();
            }
            return;
        }
        let history = history.clone();
        let go = move || {
            history.push(&href);
            scroll::to_top();
        };
        transition::run(load::is_at_hand(&path::document(&route)), go);
    });
    _ = document().add_event_listener_with_callback("click", listener.as_ref().unchecked_ref());
    listener.forget();
}

#[cfg(not(target_arch = "wasm32"))]
pub fn follow() {}
