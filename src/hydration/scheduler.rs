//! Spreads the tasks of hydration over time. A view spawns a task for each of its effects, about a hundred a page. Left alone,
//! all of them run in one go, right after the view, before the browser can respond to input.

use any_spawner::{CustomExecutor, Executor, PinnedFuture, PinnedLocalFuture};
use js_sys::{Date, Promise};
use leptos::prelude::window;
use std::{cell::RefCell, future::poll_fn, task::Poll};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::{JsFuture, future_to_promise, spawn_local};

/// How long tasks run before the browser gets its turn, in ms.
const SLICE: f64 = 8.0;

thread_local! {
    /// The queued tasks; `None` when tasks start at once.
    static WAITING: RefCell<Option<Vec<PinnedLocalFuture<()>>>> = const { RefCell::new(None) };
}

/// Queues tasks spawned from now on until [`run_effects`] is called. Call once, before anything is spawned.
pub fn hold_effects() {
    _ = Executor::init_custom_executor(Scheduler);
    WAITING.set(Some(Vec::new()));
}

/// Starts the tasks queued since [`hold_effects`], a few at a time. Resolves when all have started.
pub fn run_effects() -> Promise {
    let waiting = WAITING.take().unwrap_or_default();
    future_to_promise(async move {
        let mut begun = Date::now();
        for task in waiting {
            spawn_local(task);
            after_those_before().await;
            if Date::now() - begun >= SLICE {
                after_the_browser().await;
                begun = Date::now();
            }
        }
        Ok(JsValue::UNDEFINED)
    })
}

struct Scheduler;

impl CustomExecutor for Scheduler {
    fn spawn(&self, task: PinnedFuture<()>) {
        self.spawn_local(task);
    }

    fn spawn_local(&self, task: PinnedLocalFuture<()>) {
        let at_once = WAITING.with_borrow_mut(|waiting| match waiting {
            Some(waiting) => {
                waiting.push(task);
                None
            }
            None => Some(task),
        });
        if let Some(task) = at_once {
            spawn_local(task);
        }
    }

    fn poll_local(&self) {}
}

/// Until the tasks spawned before this have begun.
async fn after_those_before() {
    let mut is_second = false;
    poll_fn(|context| {
        if is_second {
            return Poll::Ready(());
        }
        is_second = true;
        context.waker().wake_by_ref();
        Poll::Pending
    })
    .await;
}

/// Until the browser has had a turn.
async fn after_the_browser() {
    let turn = Promise::new(&mut |resolve, _| {
        // A timer that cannot be set is no reason to wait.
        if window().set_timeout_with_callback(&resolve).is_err() {
            _ = resolve.call0(&JsValue::UNDEFINED);
        }
    });
    _ = JsFuture::from(turn).await;
}
