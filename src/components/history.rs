//! The session history: moves the app to another URL of this site and updates the address bar.
//!
//! The router provides the current URL; history entries are written here (docs/decisions/001-own-history.md).

use crate::site::path;
use leptos::{ev, prelude::*};
use leptos_router::location::{BrowserUrl, LocationProvider, Url};
use std::{
    cell::{Cell, RefCell},
    time::Duration,
};
use wasm_bindgen::JsValue;

/// How long a field must stay unchanged before its value is written to the address bar.
const REST: Duration = Duration::from_millis(300);
/// How long to wait after the browser has refused a call: browsers allow about 100 calls in 10 to 30 seconds.
const RETRY: Duration = Duration::from_secs(3);

/// How a URL is written to the history.
#[derive(Clone, Copy, PartialEq)]
enum Entry {
    Push,
    Replace,
}

thread_local! {
    /// The URL that is not in the address bar yet.
    static PENDING: RefCell<Option<(Entry, String)>> = const { RefCell::new(None) };
    /// Counts the timers: only the latest one writes.
    static TIMER: Cell<u32> = const { Cell::new(0) };
}

/// Navigation within the site. It ignores URLs of other origins and paths that no page of this site can have. In the
/// publisher it does nothing.
#[derive(Clone)]
pub struct History(Option<BrowserUrl>);

impl History {
    /// Starts listening for Back and Forward; call once, within the router.
    pub fn start() {
        // The visitor has left the entry that was about to be written.
        _ = window_event_listener(ev::popstate, |_| PENDING.set(None));
    }

    /// The history of the router around; call within the router.
    pub fn get() -> History {
        History(use_context())
    }

    /// Goes to `href` in a new entry.
    pub fn push(&self, href: &str) {
        write();
        if let Some(href) = self.show(href) {
            PENDING.set(Some((Entry::Push, href)));
            write();
        }
    }

    /// Shows `href` at once and replaces the current entry with it after a pause in typing, since browsers refuse to
    /// write at every key press.
    pub fn replace_when_resting(&self, href: &str) {
        if let Some(href) = self.show(href) {
            let entry = PENDING.take().map_or(Entry::Replace, |(entry, _)| entry);
            PENDING.set(Some((entry, href)));
            write_after(REST);
        }
    }

    /// Makes `href` the current URL of the app and returns it from the path on; `None` if it is already current or not
    /// of this site.
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

/// Path, query and fragment.
fn full_path(url: &Url) -> String {
    let mark = if url.search().is_empty() { "" } else { "?" };
    [url.path(), mark, url.search(), url.hash()].concat()
}

fn write_after(delay: Duration) {
    let this = TIMER.get().wrapping_add(1);
    TIMER.set(this);
    set_timeout(move || _ = (TIMER.get() == this).then(write), delay);
}

/// Writes the pending URL. Some browsers refuse a call with an error, others silently; both are retried.
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
