//! Scroll positions of the pages in the session's history. The browser cannot restore them itself:
//! when it tries, the page that had the position is not there yet.
//!
//! The browser's own restoration stays on: after a reload, or on coming back from another site, the
//! page is there in its HTML, and the browser knows best.
//!
//! Entries are told apart by the key of the
//! [Navigation API](https://html.spec.whatwg.org/multipage/nav-history-apis.html#dom-navigationhistoryentry-key);
//! where that is missing, nothing is remembered.

#[cfg(target_arch = "wasm32")]
pub use browser::{remember, restore, to_anchor, to_top};
#[cfg(not(target_arch = "wasm32"))]
pub use native::{remember, restore, to_anchor};

#[cfg(target_arch = "wasm32")]
mod browser {
    use crate::shell::arrival;
    use js_sys::Reflect;
    use leptos::{ev, prelude::*};
    use std::{cell::RefCell, collections::HashMap};

    /// Positions kept; a longer history forgets them all and starts anew.
    const KEPT: usize = 200;

    #[derive(Default)]
    struct Positions {
        by_entry: HashMap<String, f64>,
        /// The path of the page on show.
        path: String,
        /// Between going back or forward and the arrival of that page, scrolling means nothing.
        is_traversing: bool,
    }

    thread_local! {
        static POSITIONS: RefCell<Positions> = RefCell::default();
    }

    /// Key of the current entry of the session's history.
    fn entry() -> Option<String> {
        let navigation = Reflect::get(&window(), &"navigation".into()).ok()?;
        let entry = Reflect::get(&navigation, &"currentEntry".into()).ok()?;
        Reflect::get(&entry, &"key".into()).ok()?.as_string()
    }

    fn path() -> String {
        location().pathname().unwrap_or_default()
    }

    /// Starts keeping positions.
    pub fn remember() {
        Effect::new(|| {
            POSITIONS.with_borrow_mut(|positions| positions.path = path());
            if entry().is_none() {
                return;
            }
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
            _ = window_event_listener(ev::scroll, |_| {
                POSITIONS.with_borrow_mut(|positions| {
                    if let (false, Some(entry)) = (positions.is_traversing, entry()) {
                        if positions.by_entry.len() >= KEPT {
                            positions.by_entry.clear();
                        }
                        let y = window().scroll_y().unwrap_or_default();
                        positions.by_entry.insert(entry, y);
                    }
                });
            });
        });
    }

    /// After going back or forward: scrolls to where this page was left.
    pub fn restore() {
        let left_at = POSITIONS.with_borrow_mut(|positions| {
            positions.path = path();
            let was_traversing = std::mem::take(&mut positions.is_traversing);
            was_traversing.then(|| entry().and_then(|e| positions.by_entry.get(&e).copied()).unwrap_or_default())
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
        arrival::focus(anchor);
        true
    }
}

#[cfg(not(target_arch = "wasm32"))]
mod native {
    pub fn remember() {}
    pub fn restore() {}
    pub fn to_anchor() -> bool {
        false
    }
}
