//! [View transitions](https://www.w3.org/TR/css-view-transitions-1/) between pages: the title slides,
//! the rest fades (`style/base/transition.css`). Only where the browser knows them, where motion is
//! welcome, and where the page to come is at hand already: while it is being replaced the old page
//! does not react. Where that keeps taking longer than a click may take, the next pages come without.

use crate::dom;
use js_sys::{Date, Function, Promise, Reflect};
use leptos::prelude::*;
use std::cell::{Cell, RefCell};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_futures::{JsFuture, spawn_local};

/// How long it may take from the click until the new page is seen, in ms: as long as any click on a
/// link to a page that is at hand (`make bench` measures it).
const BUDGET: f64 = 50.0;
/// How many of a visit may take longer. The first does so because its code is cold.
const SLOW_ONES: u32 = 2;

thread_local! {
    /// How many transitions of this visit took longer than [`BUDGET`] to begin.
    static SLOW: Cell<u32> = const { Cell::new(0) };
    /// Ends the transition that is under way.
    static RUNNING: RefCell<Option<Function>> = const { RefCell::new(None) };
    /// How many pages have been asked for.
    static RUNS: Cell<u32> = const { Cell::new(0) };
}

/// Calls `go`, which shows another page, within a transition where there can be one: where that page is cached.
pub fn run(is_cached: bool, go: impl FnOnce() + 'static) {
    let mine = RUNS.get().wrapping_add(1);
    RUNS.set(mine);
    let Some(start) = starter().filter(|_| is_cached) else { return go() };
    let update = Closure::once_into_js(move || {
        // The browser calls this with its next frame: another link may have been clicked by then.
        if RUNS.get() != mine {
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

/// `document.startViewTransition`, where there is one and motion is welcome.
fn starter() -> Option<Function> {
    let root = document().document_element()?;
    let reduced = dom::matches_media("(prefers-reduced-motion: reduce)");
    if reduced || root.has_attribute("data-calm") || SLOW.get() >= SLOW_ONES || is_running() {
        return None;
    }
    Reflect::get(&document(), &"startViewTransition".into()).ok()?.dyn_into().ok()
}

/// Calls `act` when the promise of that name is kept. A transition that is skipped, by a second click
/// or a hidden tab, breaks its promises, and is no error.
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

/// Whether the old page is held on screen. No frame is painted meanwhile.
pub fn is_running() -> bool {
    RUNNING.with_borrow(Option::is_some)
}

/// The new page is in place: show it.
pub fn finish() {
    if let Some(resolve) = RUNNING.take() {
        _ = resolve.call0(&JsValue::UNDEFINED);
    }
}
