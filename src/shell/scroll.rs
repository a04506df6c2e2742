//! Scroll positions of the entries in the session history. The browser cannot restore them on a route change, because
//! it tries before the page is there.
//!
//! The browser's own restoration stays on for reloads and for visitors who return from another site, because then the
//! page is in the HTML.
//!
//! Entries are identified by a key in `history.state`, beside the state of the router. The Navigation API has keys as
//! well, but not in all browsers of our visitors, and this way works the same in all of them.

use crate::dom;
use js_sys::{Math, Object, Reflect};
use leptos::{ev, prelude::*};
use std::cell::RefCell;

/// The largest number of positions kept; beyond it the oldest is dropped.
const KEPT: usize = 200;
/// The name of the key in `history.state`.
const KEY: &str = "place";

#[derive(Default)]
struct Positions {
    /// Key and vertical scroll position in pixels of each entry.
    by_entry: Vec<(f64, f64)>,
    /// The path of the current page; empty while a page loads.
    path: String,
    /// Whether the page of a Back or Forward has not been shown yet. Until then, scroll events are ignored.
    is_traversing: bool,
}

thread_local! {
    static POSITIONS: RefCell<Positions> = RefCell::default();
}

/// The key of the current history entry, if it has one.
fn key() -> Option<f64> {
    let state = window().history().ok()?.state().ok()?;
    Reflect::get(&state, &KEY.into()).ok()?.as_f64()
}

/// Gives the current entry a key; `None` if the browser refuses, because it limits such calls.
fn give_key() -> Option<f64> {
    let history = window().history().ok()?;
    let key = Math::random();
    // Copy the state, which cannot be modified in place.
    let state = Object::new();
    if let Some(before) = Object::try_from(&history.state().ok()?) {
        Object::assign(&state, before);
    }
    Reflect::set(&state, &KEY.into(), &key.into()).ok()?;
    history.replace_state(&state, "").ok()?;
    Some(key)
}

fn path() -> String {
    location().pathname().unwrap_or_default()
}

/// Keeps the position of the page; call when another page is requested. Until that page is shown, Back counts as a
/// change of page.
pub fn depart() {
    keep();
    POSITIONS.with_borrow_mut(|positions| positions.path.clear());
}

/// Keeps the position of the current page. An entry at the top needs no key, because that is the default.
fn keep() {
    POSITIONS.with_borrow_mut(|positions| {
        let y = window().scroll_y().unwrap_or_default();
        if positions.is_traversing || positions.path != path() {
            return;
        }
        let Some(key) = key().or_else(|| (y > 0.0).then(give_key).flatten()) else { return };
        positions.by_entry.retain(|(known, _)| *known != key);
        if positions.by_entry.len() == KEPT {
            positions.by_entry.remove(0);
        }
        positions.by_entry.push((key, y));
    });
}

/// Starts keeping positions; call once.
pub fn remember() {
    Effect::new(|| {
        POSITIONS.with_borrow_mut(|positions| positions.path = path());
        _ = window_event_listener(ev::popstate, |_| {
            let stays_on_page = POSITIONS.with_borrow_mut(|positions| {
                positions.is_traversing = true;
                positions.path == path()
            });
            if stays_on_page {
                // To or from an anchor: no other page will be shown.
                request_animation_frame(restore);
            }
        });
        _ = window_event_listener(ev::scroll, |_| keep());
    });
}

/// After Back or Forward, scrolls to the position at which the visitor left the page; call when the page is in place.
pub fn restore() {
    let position = POSITIONS.with_borrow_mut(|positions| {
        let stays_on_page = std::mem::replace(&mut positions.path, path()) == path();
        let was_traversing = std::mem::take(&mut positions.is_traversing);
        let found = key().and_then(|key| positions.by_entry.iter().find(|(known, _)| *known == key));
        // For an entry without a position, a new page starts at the top, and on the same page the browser has scrolled.
        let y = found.map(|(_, y)| *y).or((!stays_on_page).then_some(0.0));
        y.filter(|_| was_traversing)
    });
    if let Some(y) = position {
        window().scroll_to_with_x_and_y(0.0, y);
    }
}

/// Scrolls to the top of the page.
pub fn to_top() {
    window().scroll_to_with_x_and_y(0.0, 0.0);
}

/// Scrolls to the element that the URL's fragment names and moves the focus there; returns false if there is none.
pub fn to_anchor() -> bool {
    let hash = location().hash().unwrap_or_default();
    let Some(anchor) = hash.strip_prefix('#').filter(|anchor| !anchor.is_empty()) else { return false };
    let Some(element) = document().get_element_by_id(anchor) else { return false };
    element.scroll_into_view();
    dom::focus_id(anchor);
    true
}
