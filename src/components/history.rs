//! The session history: moves the app to another URL of this site and writes the address bar.
//!
//! The router tells what the current URL is; the history is written here (docs/decisions/001-own-history.md).

use crate::site::path;
use leptos::{ev, prelude::*};
use leptos_router::location::{BrowserUrl, LocationProvider, Url};
use std::{
    cell::{Cell, RefCell},
    time::Duration,
};
use wasm_bindgen::JsValue;

/// How long a field rests before its value is written into the address bar.
const REST: Duration = Duration::from_millis(300);
/// How long to wait when the browser has refused a call: it allows some hundred in ten to thirty seconds.
const RETRY: Duration = Duration::from_secs(3);

#[derive(Clone, Copy, PartialEq)]
enum Entry {
    Push,
    Replace,
}

thread_local! {
    /// What the address bar does not say yet.
    static PENDING: RefCell<Option<(Entry, String)>> = const { RefCell::new(None) };
    /// Counts the timers: only the last one writes.
    static TIMER: Cell<u32> = const { Cell::new(0) };
}

/// The way to move through the site. Everything it is given stays on this origin and on paths of this site. In the publisher
/// it has no URL and goes nowhere.
#[derive(Clone)]
pub struct History(Option<BrowserUrl>);

impl History {
    /// Starts listening; call once, within the router.
    pub fn start() {
        // The visitor has left the entry that was to be written.
        _ = window_event_listener(ev::popstate, |_| PENDING.set(None));
    }

    /// Call within the router.
    pub fn get() -> History {
        History(use_context())
    }

    /// Goes to `href` by a new entry.
    pub fn push(&self, href: &str) {
        write();
        if let Some(href) = self.show(href) {
            PENDING.set(Some((Entry::Push, href)));
            write();
        }
    }

    /// Shows `href` at once, and puts it in the place of the current entry when nothing more has come for a while: browsers
    /// refuse to write at every key.
    pub fn replace_when_resting(&self, href: &str) {
        if let Some(href) = self.show(href) {
            let entry = PENDING.take().map_or(Entry::Replace, |(entry, _)| entry);
            PENDING.set(Some((entry, href)));
            write_after(REST);
        }
    }

    /// Makes `href` the current URL of the app; `None` if it is so already, or not ours.
    fn show(&self, href: &str) -> Option<String> {
        let url = BrowserUrl::parse(href).ok()?;
        let current = self.0.as_ref()?.as_url();
        let is_new = current.with_untracked(|current| current.origin() == url.origin() && *current != url);
        path::own(url.path()).filter(|_| is_new)?;
        let href = full_path(&url);
        current.set(url);
        Some(href)
    }
}

fn full_path(url: &Url) -> String {
    let mark = if url.search().is_empty() { "" } else { "?" };
    [url.path(), mark, url.search(), url.hash()].concat()
}

fn write_after(delay: Duration) {
    let mine = TIMER.get().wrapping_add(1);
    TIMER.set(mine);
    set_timeout(move || _ = (TIMER.get() == mine).then(write), delay);
}

/// Writes what is pending. A refused call, which some browsers answer with an error and others with nothing, is tried again.
fn write() {
    let Some((entry, href)) = PENDING.take() else { return };
    let Ok(history) = window().history() else { return };
    let written = match entry {
        Entry::Push => history.push_state_with_url(&JsValue::NULL, "", Some(&href)),
        Entry::Replace => history.replace_state_with_url(&history.state().unwrap_or_default(), "", Some(&href)),
    };
    let is_written = written.is_ok() && BrowserUrl::current().is_ok_and(|url| full_path(&url) == href);
    if !is_written {
        PENDING.set(Some((entry, href)));
        write_after(RETRY);
    }
}
