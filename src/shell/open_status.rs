//! The open status of the desks on the page, by the time in Durham. It updates when a page is shown, at every full
//! minute, and when the visitor returns to the tab.

use crate::{
    dom::{self, each},
    text::{moment::WallTime, opening_hours},
};
use leptos::prelude::*;
use std::time::Duration;

/// In milliseconds.
const MINUTE: f64 = 60_000.0;

/// Updates the status of every element with opening hours.
pub fn show() {
    let mut now = None;
    each("[data-hours]", &mut |element| {
        let Some(now) = now.get_or_insert_with(|| dom::wall_time().map(WallTime::minute_of_week)) else { return };
        let hours = element.get_attribute("data-hours").unwrap_or_default();
        let Some(status) = opening_hours::status(&hours, *now) else { return };
        // Compare with the attribute, because the browser may have translated the text.
        if element.get_attribute("data-status").as_deref() != Some(&status.words) {
            _ = element.set_attribute("data-status", &status.words);
            element.set_text_content(Some(&status.words));
            _ = element.toggle_attribute_with_force("data-open", status.is_open);
        }
    });
}

/// Keeps the status current; call once.
pub fn keep_current() {
    if !dom::is_browser() {
        return;
    }
    // Browsers pause the timers of tabs in the background.
    _ = window_event_listener_untyped("visibilitychange", |_| show());
    at_full_minutes();
}

fn at_full_minutes() {
    let until_next = MINUTE - js_sys::Date::now() % MINUTE;
    let tick = || {
        show();
        at_full_minutes();
    };
    // Timers may fire slightly early.
    set_timeout(tick, Duration::from_millis(until_next as u64 + 50));
}
