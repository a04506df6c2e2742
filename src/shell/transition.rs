//! [View transitions](https://www.w3.org/TR/css-view-transitions-1/) between pages: the title slides, the rest fades
//! (`style/base/transition.css`). They run only where the browser supports them and the visitor has not asked for less
//! motion, and only to cached pages, because the old page does not respond to input during the change. If they
//! repeatedly start too slowly, the rest of the visit has none.

use crate::dom;
use js_sys::{Date, Function, Promise, Reflect};
use leptos::prelude::*;
use std::cell::{Cell, RefCell};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_futures::{JsFuture, spawn_local};

/// The longest time from the click until the new page is visible, in ms: the budget of every click on a link to a
/// cached page (`make bench` measures it).
const BUDGET: f64 = 50.0;
/// Number of slow transitions after which a visit has none. The first one is always slow because its code is cold.
const MAX_SLOW: u32 = 2;

thread_local! {
    /// Number of transitions of this visit that took longer than [`BUDGET`] to start.
    static SLOW: Cell<u32> = const { Cell::new(0) };
    /// The function that completes the running transition.
    static RUNNING: RefCell<Option<Function>> = const { RefCell::new(None) };
    /// Number of page changes requested.
    static RUNS: Cell<u32> = const { Cell::new(0) };
}

/// Calls `go`, which shows another page, within a transition where possible. `is_cached` says whether that page is
/// cached.
pub fn run(is_cached: bool, go: impl FnOnce() + 'static) {
    let this = RUNS.get().wrapping_add(1);
    RUNS.set(this);
    let Some(start) = starter().filter(|_| is_cached) else { return go() };
    let update = Closure::once_into_js(move || {
        // The browser calls this in its next frame; by then, another link may have been clicked.
        if RUNS.get() != this {
            return Promise::resolve(&JsValue::UNDEFINED);
        }
        let promise = Promise::new(&mut |resolve, _| RUNNING.set(Some(resolve)));
        go();
        promise
    });
    let clicked = Date::now();
    if let Ok(transition) = start.call1(&document(), &update) {
        then(&transition, "ready", move || SLOW.set(SLOW.get() + u32::from(Date::now() - clicked > BUDGET)));
        then(&transition, "finished", || {});
        then(&transition, "updateCallbackDone", || {});
    }
}

/// `document.startViewTransition`, if the browser has it and a transition is welcome.
fn starter() -> Option<Function> {
    let root = document().document_element()?;
    let reduced = dom::matches_media("(prefers-reduced-motion: reduce)");
    if reduced || root.has_attribute("data-calm") || SLOW.get() >= MAX_SLOW || is_running() {
        return None;
    }
    Reflect::get(&document(), &"startViewTransition".into()).ok()?.dyn_into().ok()
}

/// Calls `act` when the promise of this name resolves. A skipped transition, after a second click or in a hidden tab,
/// rejects its promises; this is not an error.
fn then(transition: &JsValue, name: &str, act: impl FnOnce() + 'static) {
    let promise = Reflect::get(transition, &name.into()).ok().and_then(|p| p.dyn_into::<Promise>().ok());
    if let Some(promise) = promise {
        spawn_local(async move {
            if JsFuture::from(promise).await.is_ok() {
                act();
            }
        });
    }
}

/// Whether a transition is running and the browser still shows the old page. No frame is painted meanwhile.
pub fn is_running() -> bool {
    RUNNING.with_borrow(Option::is_some)
}

/// Shows the new page; call when it is in place.
pub fn finish() {
    if let Some(resolve) = RUNNING.take() {
        _ = resolve.call0(&JsValue::UNDEFINED);
    }
}
