//! Scheduling of the tasks of hydration. A view spawns a task for each of its effects, about a hundred per page. By
//! default all of them run in one go, right after the view, before the browser can respond to input.

use any_spawner::{CustomExecutor, Executor, PinnedFuture, PinnedLocalFuture};
use js_sys::{Date, Promise};
use leptos::prelude::window;
use std::{cell::RefCell, future::poll_fn, task::Poll};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::{JsFuture, future_to_promise, spawn_local};

/// How long tasks run before the browser may handle input, in ms.
const SLICE: f64 = 8.0;

thread_local! {
    /// The queued tasks; `None` when tasks start at once.
    static WAITING: RefCell<Option<Vec<PinnedLocalFuture<()>>>> = const { RefCell::new(None) };
}

/// Makes this the executor; call once, before anything is spawned.
pub fn start_executor() {
    _ = Executor::init_custom_executor(Scheduler);
}

/// Queues tasks spawned from now on until [`run_effects`] is called.
pub fn hold_effects() {
    WAITING.with_borrow_mut(|waiting| _ = waiting.get_or_insert_default());
}

/// Starts the tasks queued since [`hold_effects`], a few at a time. Resolves when all have started.
pub fn run_effects() -> Promise {
    let waiting = WAITING.take().unwrap_or_default();
    future_to_promise(async move {
        let mut slice_start = Date::now();
        for task in waiting {
            spawn_local(task);
            yield_to_tasks().await;
            if Date::now() - slice_start >= SLICE {
                yield_to_browser().await;
                slice_start = Date::now();
            }
        }
        Ok(JsValue::UNDEFINED)
    })
}

/// The executor of Leptos's tasks, which queues them until effects run.
struct Scheduler;

impl CustomExecutor for Scheduler {
    fn spawn(&self, task: PinnedFuture<()>) {
        self.spawn_local(task);
    }

    fn spawn_local(&self, task: PinnedLocalFuture<()>) {
        let unqueued = WAITING.with_borrow_mut(|waiting| match waiting {
            Some(waiting) => {
                waiting.push(task);
                None
            }
            None => Some(task),
        });
        if let Some(task) = unqueued {
            spawn_local(task);
        }
    }

    fn poll_local(&self) {}
}

/// Resolves when the tasks spawned before have started.
async fn yield_to_tasks() {
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

/// Resolves in a later task of the browser's event loop.
async fn yield_to_browser() {
    let turn = Promise::new(&mut |resolve, _| {
        // If the timer cannot be set, continue at once.
        if window().set_timeout_with_callback(&resolve).is_err() {
            _ = resolve.call0(&JsValue::UNDEFINED);
        }
    });
    _ = JsFuture::from(turn).await;
}
