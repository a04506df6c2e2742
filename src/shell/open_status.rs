//! Whether the desks on show are open, by the clock in Durham: said when a page has come in, at every
//! full minute, and when the visitor comes back to the tab.

use crate::{
    dom::{self, each},
    text::{moment::WallTime, opening_hours},
};
use leptos::prelude::*;
use std::time::Duration;

const MINUTE: f64 = 60_000.0;

/// Says it of every element with hours.
pub fn show() {
    let mut now = None;
    each("[data-hours]", &mut |element| {
        let Some(now) = now.get_or_insert_with(|| dom::wall_time().map(WallTime::minute_of_week)) else { return };
        let hours = element.get_attribute("data-hours").unwrap_or_default();
        let Some(status) = opening_hours::status(&hours, *now) else { return };
        // Not the text itself, which the browser may have translated.
        if element.get_attribute("data-status").as_deref() != Some(&status.words) {
            _ = element.set_attribute("data-status", &status.words);
            element.set_text_content(Some(&status.words));
            _ = element.toggle_attribute_with_force("data-open", status.is_open);
        }
    });
}

/// Keeps it true; call once.
pub fn keep_current() {
    if !dom::is_browser() {
        return;
    }
    // Coming back to a tab: its timers slept.
    _ = window_event_listener_untyped("visibilitychange", |_| show());
    at_full_minutes();
}

fn at_full_minutes() {
    let rest = MINUTE - js_sys::Date::now() % MINUTE;
    let tick = || {
        show();
        at_full_minutes();
    };
    // A timer may ring a little early.
    set_timeout(tick, Duration::from_millis(rest as u64 + 50));
}
