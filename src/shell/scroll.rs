//! Scroll positions of the pages in the session's history. The browser cannot restore them itself:
//! when it tries, the page that had the position is not there yet.
//!
//! The browser's own restoration stays on: after a reload, or on coming back from another site, the
//! page is there in its HTML, and the browser knows best.
//!
//! Entries are told apart by a key in `history.state`, beside whatever the router keeps there. The
//! Navigation API has keys as well, but not in every browser of our visitors; one way for all is tested in all.

use crate::dom;
use js_sys::{Math, Object, Reflect};
use leptos::{ev, prelude::*};
use std::cell::RefCell;

/// Positions kept; those of a longer history are forgotten, the oldest first.
const KEPT: usize = 200;
/// The name of the key in `history.state`.
const KEY: &str = "place";

#[derive(Default)]
struct Positions {
    /// How far each entry was scrolled, by its key.
    by_entry: Vec<(f64, f64)>,
    /// The path of the page on show; empty while one is on its way.
    path: String,
    /// Between going back or forward and the arrival of that page, scrolling means nothing.
    is_traversing: bool,
}

thread_local! {
    static POSITIONS: RefCell<Positions> = RefCell::default();
}

/// Key of the current entry of the session's history, if it has one.
fn key() -> Option<f64> {
    let state = window().history().ok()?.state().ok()?;
    Reflect::get(&state, &KEY.into()).ok()?.as_f64()
}

/// Gives the current entry a key. A browser may refuse, as it limits such calls.
fn give_key() -> Option<f64> {
    let history = window().history().ok()?;
    let key = Math::random();
    // A copy, as the state itself cannot be changed.
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

/// Call when another page is asked for. Until it arrives no page is on show, and a way back is one to another page.
pub fn depart() {
    keep();
    POSITIONS.with_borrow_mut(|positions| positions.path.clear());
}

/// Keeps the position of the page on show. An entry at its top needs no key: that is where pages begin.
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

/// Starts keeping positions.
pub fn remember() {
    Effect::new(|| {
        POSITIONS.with_borrow_mut(|positions| positions.path = path());
        _ = window_event_listener(ev::popstate, |_| {
            let stays_on_page = POSITIONS.with_borrow_mut(|positions| {
                positions.is_traversing = true;
                positions.path == path()
            });
            if stays_on_page {
                // To or from an anchor: no page will arrive.
                request_animation_frame(restore);
            }
        });
        _ = window_event_listener(ev::scroll, |_| keep());
    });
}

/// After going back or forward: scrolls to where this page was left.
pub fn restore() {
    let left_at = POSITIONS.with_borrow_mut(|positions| {
        let stays_on_page = std::mem::replace(&mut positions.path, path()) == path();
        let was_traversing = std::mem::take(&mut positions.is_traversing);
        let found = key().and_then(|key| positions.by_entry.iter().find(|(known, _)| *known == key));
        // Where nothing is known of an entry, a new page begins at its top, and one that stays is the browser's.
        let y = found.map(|(_, y)| *y).or((!stays_on_page).then_some(0.0));
        y.filter(|_| was_traversing)
    });
    if let Some(y) = left_at {
        window().scroll_to_with_x_and_y(0.0, y);
    }
}

pub fn to_top() {
    window().scroll_to_with_x_and_y(0.0, 0.0);
}

/// If the address names an anchor of the page: scrolls and moves the focus there. Says whether
/// it did.
pub fn to_anchor() -> bool {
    let hash = location().hash().unwrap_or_default();
    let Some(anchor) = hash.strip_prefix('#').filter(|anchor| !anchor.is_empty()) else { return false };
    let Some(element) = document().get_element_by_id(anchor) else { return false };
    element.scroll_into_view();
    dom::focus_id(anchor);
    true
}
