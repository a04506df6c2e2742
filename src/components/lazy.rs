//! A view that appears while the visitor uses the page, and whose code loads then.

use super::recreated;
use crate::hydration::{Chunk, chunk_failed};
use leptos::{ev, prelude::*};
use wasm_bindgen_futures::spawn_local;

/// The view of `chunk` whenever `data` is something. Its code loads when that happens first; if it does not come, the
/// visitor can try again.
pub fn lazy<T: Send + 'static>(
    chunk: &'static Chunk<T>,
    data: impl Fn() -> Option<T> + Send + Sync + Clone + 'static,
) -> impl IntoView {
    // `None` while it loads.
    let is_here = RwSignal::new(None);
    let load = move || {
        is_here.set(None);
        spawn_local(async move {
            let loaded = chunk.load().await;
            is_here.try_set(Some(loaded));
        });
    };
    let shown = data.clone();
    Effect::new(move |was_wanted: Option<bool>| {
        let is_wanted = was_wanted == Some(true) || shown().is_some();
        if is_wanted && was_wanted != Some(true) {
            load();
        }
        is_wanted
    });
    recreated(move || match data() {
        None => ().into_any(),
        Some(data) => match is_here.get() {
            None => ().into_any(),
            Some(true) => chunk.call(data).unwrap_or_else(|| ().into_any()),
            Some(false) => failed(move |_| load()).into_any(),
        },
    })
}

/// Says that the code of a view did not load; the button calls `retry`.
pub fn failed(retry: impl FnMut(ev::MouseEvent) + Send + 'static) -> impl IntoView {
    view! {
        <p class="chunk-failed" role="status">
            {chunk_failed::MISSING}
            <button class="button button--quiet" type="button" on:click=retry>{chunk_failed::RETRY}</button>
        </p>
    }
}
