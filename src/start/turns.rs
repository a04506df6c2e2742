//! Tasks in turns. A view leaves a task for each of its effects, some hundred for a page. Left alone,
//! all of them run in one go, right after the view, before the browser can answer anybody.

use any_spawner::{CustomExecutor, Executor, PinnedFuture, PinnedLocalFuture};
use js_sys::{Date, Promise};
use leptos::prelude::window;
use std::{cell::RefCell, future::poll_fn, task::Poll};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::{JsFuture, future_to_promise, spawn_local};

/// How long a turn lasts before the browser gets its own, in ms.
const TURN: f64 = 8.0;

thread_local! {
    /// Tasks that wait for their first turn; `None` when none has to.
    static WAITING: RefCell<Option<Vec<PinnedLocalFuture<()>>>> = const { RefCell::new(None) };
}

/// Lets what is spawned from now on wait for [`release`]. Call once, before anything is spawned.
pub fn hold() {
    _ = Executor::init_custom_executor(Turns);
    WAITING.set(Some(Vec::new()));
}

/// Lets what was spawned since [`hold`] begin, a few tasks at a time. Resolves when all have.
pub fn release() -> Promise {
    let waiting = WAITING.take().unwrap_or_default();
    future_to_promise(async move {
        let mut begun = Date::now();
        for task in waiting {
            spawn_local(task);
            after_those_before().await;
            if Date::now() - begun >= TURN {
                after_the_browser().await;
                begun = Date::now();
            }
        }
        Ok(JsValue::UNDEFINED)
    })
}

struct Turns;

impl CustomExecutor for Turns {
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
