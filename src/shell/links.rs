//! Clicks on links: this module alone decides what they do. Clicks that an element has handled itself, and links to
//! other sites and to files, are left to the browser.

use super::{menu::Menu, scroll, search_dialog::SearchDialog, transition};
use crate::{components::History, dom, loading, site::path};
use leptos::{ev, prelude::*};
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{Element, HtmlAnchorElement};

/// Starts following links; call once, within the router.
pub fn follow(menu: Menu, search: SearchDialog) {
    if !dom::is_browser() {
        return;
    }
    let history = History::get();
    // On the document, so that it runs before the router's own listener, which is on the window.
    let listener = Closure::<dyn Fn(ev::MouseEvent)>::new(move |event: ev::MouseEvent| {
        let Some(link) = dom::closest(&event, "a[href]") else { return };
        // Before the page changes, so that the focus returns to the element that opened them.
        menu.close();
        search.close();
        if !is_plain(&event) {
            return;
        }
        if link.class_name() == SearchDialog::LINK && search.open() {
            return event.prevent_default();
        }
        if let Some(target) = target(link) {
            event.prevent_default();
            go(&history, target);
        }
    });
    _ = document().add_event_listener_with_callback("click", listener.as_ref().unchecked_ref());
    listener.forget();
}

/// Whether it is a plain click, not one for a new tab or the like, that no element has handled.
fn is_plain(event: &ev::MouseEvent) -> bool {
    let has_modifier = event.meta_key() || event.alt_key() || event.ctrl_key() || event.shift_key();
    !event.default_prevented() && event.button() == 0 && !has_modifier
}

/// A page of the app.
struct Target {
    route: String,
    /// The URL from the path on.
    href: String,
}

/// The target of the link; `None` if the browser has to open it.
fn target(link: Element) -> Option<Target> {
    let is_ours = !link.has_attribute("target") && !link.has_attribute("download") && !link.has_attribute("rel");
    let link = link.dyn_into::<HtmlAnchorElement>().ok().filter(|_| is_ours)?;
    let is_here = Some(link.origin()) == location().origin().ok();
    let route =
        Some(link.pathname()).filter(|path| is_here && path::is_page(path)).and_then(|path| path::own(&path))?;
    let href = [route.as_str(), &link.search(), &link.hash()].concat();
    Some(Target { route, href })
}

fn go(history: &History, Target { route, href }: Target) {
    if path::own(&location().pathname().unwrap_or_default()).as_ref() == Some(&route) {
        history.push(&href);
        if !scroll::to_anchor() {
            scroll::to_top();
        }
        return;
    }
    let history = history.clone();
    let show = move || {
        history.push(&href);
        scroll::to_top();
    };
    transition::run(loading::is_cached(&path::document(&route)), show);
}
