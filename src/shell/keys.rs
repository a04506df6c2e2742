//! Keys that work on every page: this module alone decides what they do. Keys that an element has handled itself are
//! left alone.

use super::{menu::Menu, search_dialog::SearchDialog};
use crate::dom;
use leptos::{ev, prelude::*};
use web_sys::Element;

/// Fields, except those of a closed dialog, which keep the focus until the next frame.
const FIELD: &str = ":is(input, select, textarea):not(dialog:not([open]) *)";

/// Starts listening; call once. On the window, because some browsers do not focus a button that is pressed.
pub fn listen(menu: Menu, search: SearchDialog) {
    _ = window_event_listener(ev::keydown, move |event| {
        if event.default_prevented() || event.is_composing() {
            return;
        }
        let is_handled = match &*event.key() {
            // The dialog is always in front of the menu, so it closes first.
            "Escape" => search.step_back() || menu.step_back(),
            "/" => !is_typing(&event) && search.open(),
            "k" => (event.ctrl_key() || event.meta_key()) && search.open(),
            _ => false,
        };
        if is_handled {
            event.prevent_default();
        }
    });
}

/// Whether the key is typed into a field.
fn is_typing(event: &ev::KeyboardEvent) -> bool {
    dom::target::<Element>(event).is_some_and(|target| target.matches(FIELD).unwrap_or(false))
}
