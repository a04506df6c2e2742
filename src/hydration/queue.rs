//! The views that wait for their hydration. A view hydrates when its code is there and the browser is idle: first those
//! whose code is in the app, in their order, then those in chunks, nearest to the visitor first.

use super::{chunk::Load, chunk_failed, range::Range};
use crate::dom;
use futures::future::poll_fn;
use leptos::prelude::window;
use std::{
    cell::{Cell, RefCell},
    task::{Poll, Waker},
};
use wasm_bindgen::{JsCast, closure::Closure};
use wasm_bindgen_futures::spawn_local;
use web_sys::{Event, Node};

/// A view that waits.
struct Waiting {
    id: usize,
    /// Of a view in a chunk.
    chunk: Option<WaitingForChunk>,
    hydrate: Box<dyn FnOnce()>,
}

struct WaitingForChunk {
    range: Range,
    is_loaded: bool,
}

impl Waiting {
    fn is_ready(&self) -> bool {
        self.chunk.as_ref().is_none_or(|chunk| chunk.is_loaded)
    }

    /// Those in the app come first.
    fn distance(&self) -> f64 {
        self.chunk.as_ref().map_or(f64::NEG_INFINITY, |chunk| chunk.range.distance())
    }
}

thread_local! {
    static QUEUE: RefCell<Vec<Waiting>> = const { RefCell::new(Vec::new()) };
    static NEXT_ID: Cell<usize> = const { Cell::new(0) };
    /// The tasks that wait for the next chunk.
    static WAKER: RefCell<Option<Waker>> = const { RefCell::new(None) };
}

/// Adds a view whose code is in the app.
pub fn add(hydrate: impl FnOnce() + 'static) {
    push(None, Box::new(hydrate));
}

/// Adds a view whose code `load` loads. It must be called with the same `range` that `hydrate` hydrates.
pub fn add_chunk(range: Range, load: Load, hydrate: impl FnOnce() + 'static) {
    range.mark(Some(""));
    let hydrate = {
        let range = range.clone();
        Box::new(move || {
            if range.is_in_page() {
                range.mark(None);
                hydrate();
            }
        })
    };
    let id = push(Some(WaitingForChunk { range: range.clone(), is_loaded: false }), hydrate);
    load_chunk(id, range, load, false);
}

fn push(chunk: Option<WaitingForChunk>, hydrate: Box<dyn FnOnce()>) -> usize {
    let id = NEXT_ID.replace(NEXT_ID.get() + 1);
    QUEUE.with_borrow_mut(|queue| queue.push(Waiting { id, chunk, hydrate }));
    id
}

/// Loads the code of a waiting view. If that fails, the view stays as it is and says so; if it fails again, a new page
/// may have newer code.
fn load_chunk(id: usize, range: Range, load: Load, is_second: bool) {
    spawn_local(async move {
        if load().await {
            QUEUE.with_borrow_mut(|queue| {
                let waiting = queue.iter_mut().find(|waiting| waiting.id == id);
                if let Some(chunk) = waiting.and_then(|waiting| waiting.chunk.as_mut()) {
                    chunk.is_loaded = true;
                }
            });
            if let Some(waker) = WAKER.take() {
                waker.wake();
            }
        } else if range.is_in_page() {
            if is_second {
                dom::reload();
            } else {
                offer_retry(id, range, load);
            }
        }
    });
}

fn offer_retry(id: usize, range: Range, load: Load) {
    range.mark(Some("failed"));
    let Some(notice) = range.insert_before(chunk_failed::INCOMPLETE) else { return };
    let Ok(Some(button)) = notice.query_selector("button") else { return };
    let retry = Closure::once_into_js(move || {
        notice.remove();
        range.mark(Some(""));
        load_chunk(id, range, load, true);
    });
    _ = button.add_event_listener_with_callback("click", retry.unchecked_ref());
}

/// Hydrates the nearest view whose code is there; returns false if there is none.
pub fn hydrate_next() -> bool {
    let next = QUEUE.with_borrow_mut(|queue| {
        let ready = queue.iter().enumerate().filter(|(_, waiting)| waiting.is_ready());
        let (nearest, _) = ready.min_by(|(_, a), (_, b)| a.distance().total_cmp(&b.distance()))?;
        Some(queue.remove(nearest))
    });
    next.is_some_and(|waiting| {
        (waiting.hydrate)();
        true
    })
}

/// Hydrates a view in a chunk at once when the visitor presses, focuses or types in it and its code is there. Call once.
pub fn hydrate_on_use() {
    let listener = Closure::<dyn Fn(Event)>::new(|event: Event| {
        let Some(node) = dom::target::<Node>(&event) else { return };
        let used = QUEUE.with_borrow_mut(|queue| {
            let is_used = |waiting: &Waiting| {
                waiting.chunk.as_ref().is_some_and(|chunk| chunk.is_loaded && chunk.range.contains(&node))
            };
            queue.iter().position(is_used).map(|used| queue.remove(used))
        });
        if let Some(waiting) = used {
            (waiting.hydrate)();
        }
    });
    for event in ["pointerdown", "focusin", "keydown"] {
        // While the event is on its way down, so that the view already handles it.
        _ = window().add_event_listener_with_callback_and_bool(event, listener.as_ref().unchecked_ref(), true);
    }
    listener.forget();
}

/// Resolves with true when the code of a waiting view is there, and with false if no view waits any more.
pub async fn next_chunk() -> bool {
    poll_fn(|context| {
        QUEUE.with_borrow_mut(|queue| {
            queue.retain(|waiting| waiting.chunk.as_ref().is_none_or(|chunk| chunk.range.is_in_page()));
            if queue.is_empty() {
                return Poll::Ready(false);
            }
            if queue.iter().any(Waiting::is_ready) {
                return Poll::Ready(true);
            }
            WAKER.set(Some(context.waker().clone()));
            Poll::Pending
        })
    })
    .await
}
