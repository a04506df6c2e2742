//! The explanation of the word under the mouse, beside that word. It stays while the mouse is on the word or on the
//! explanation, and Escape hides it (WCAG 2.2, 1.4.13).

use crate::dom;
use leptos::{ev, html, prelude::*};
use std::time::Duration;
use web_sys::{Element, Event};

/// A mouse passes over many words on its way, and leaves the word on the way to its explanation.
const DELAY: Duration = Duration::from_millis(300);

#[derive(Clone, Copy)]
pub struct Hover {
    tip: NodeRef<html::Div>,
    html: RwSignal<String>,
    /// The pending change: to show or hide an explanation.
    next: StoredValue<Option<TimeoutHandle>>,
}

impl Hover {
    pub fn new() -> Hover {
        let hover = Hover { tip: NodeRef::new(), html: RwSignal::new(String::new()), next: StoredValue::new(None) };
        // Wherever the focus is.
        let on_key = window_event_listener(ev::keydown, move |event| {
            if event.key() == "Escape" {
                hover.hide();
            }
        });
        on_cleanup(move || {
            on_key.remove();
            hover.stay();
        });
        hover
    }

    /// Handles a mouse over the target of `event`. `explain` returns the explanation of a word.
    pub fn over(self, event: &Event, explain: impl Fn(&Element) -> Option<String> + 'static) {
        self.stay();
        if dom::closest(event, ".report__tip").is_some() {
            return;
        }
        // The word that was pressed is explained already.
        match dom::closest(event, ".report__mark:not([aria-pressed])") {
            Some(mark) => self.soon(move || {
                if let Some(html) = explain(&mark) {
                    self.html.set(html);
                    self.place(&mark);
                }
            }),
            None => self.leave(),
        }
    }

    pub fn leave(self) {
        self.soon(move || self.hide());
    }

    pub fn hide(self) {
        self.stay();
        _ = self.html.try_set(String::new());
    }

    fn soon(self, act: impl FnOnce() + 'static) {
        self.stay();
        self.next.set_value(set_timeout_with_handle(act, DELAY).ok());
    }

    fn stay(self) {
        if let Some(handle) = self.next.try_update_value(Option::take).flatten() {
            handle.clear();
        }
    }

    /// Puts the explanation below the word, or above it in the lower half of the window.
    fn place(self, mark: &Element) {
        let Some(tip) = self.tip.get_untracked() else { return };
        let Some(around) = tip.parent_element() else { return };
        let (mark, around) = (mark.get_bounding_client_rect(), around.get_bounding_client_rect());
        let half = window().inner_height().ok().and_then(|height| height.as_f64()).unwrap_or_default() / 2.0;
        let is_above = mark.bottom() > half;
        let y = if is_above { around.bottom() - mark.top() } else { mark.bottom() - around.top() };
        _ = tip.toggle_attribute_with_force("data-above", is_above);
        for (name, value) in [("--x", mark.left() - around.left()), ("--y", y)] {
            _ = (*tip).style().set_property(name, &[&(value as i32).to_string(), "px"].concat());
        }
    }
}

/// The element of the explanation. Its parent contains the report and listens to the mouse.
pub fn tip(hover: Hover) -> impl IntoView {
    view! {
        <div
            class="report__tip"
            node_ref=hover.tip
            hidden=move || hover.html.with(String::is_empty)
            inner_html=move || hover.html.get()
        ></div>
    }
}
