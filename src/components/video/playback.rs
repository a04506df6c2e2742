//! What a video element does: choose its source, play, rest out of sight, and remember the visitor’s choice.

use crate::dom;
use leptos::prelude::*;
use std::cell::RefCell;
use wasm_bindgen::{JsCast, closure::Closure};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{HtmlVideoElement, IntersectionObserver, IntersectionObserverEntry};

/// The same number stands in `style/components/hero.css`.
const SMALL: &str = "(max-width: 48rem)";
const KEY: &str = "video";
const PLAY: &str = "play";
const PAUSE: &str = "pause";

/// The remembered wish; without one, whether the system allows motion and data.
pub fn is_wanted() -> bool {
    match dom::storage().and_then(|s| s.get_item(KEY).ok().flatten()).as_deref() {
        Some(PLAY) => true,
        Some(PAUSE) => false,
        _ => !dom::matches_media("(prefers-reduced-motion: reduce)") && !saves_data(),
    }
}

pub fn remember(wanted: bool) {
    if let Some(storage) = dom::storage() {
        // A full or blocked storage only means that the wish is not remembered.
        _ = storage.set_item(KEY, if wanted { PLAY } else { PAUSE });
    }
}

/// <https://wicg.github.io/savedata/>
fn saves_data() -> bool {
    let connection = js_sys::Reflect::get(&window().navigator(), &"connection".into());
    let save = connection.and_then(|c| js_sys::Reflect::get(&c, &"saveData".into()));
    save.is_ok_and(|save| save.is_truthy())
}

/// Keeps `visible` true while any part of the video is on screen.
pub fn watch(video: &HtmlVideoElement, visible: RwSignal<bool>) {
    let on_change = Closure::<dyn Fn(js_sys::Array)>::new(move |entries: js_sys::Array| {
        if let Ok(entry) = entries.pop().dyn_into::<IntersectionObserverEntry>() {
            visible.try_set(entry.is_intersecting());
        }
    });
    let Ok(observer) = IntersectionObserver::new(on_change.as_ref().unchecked_ref()) else { return };
    observer.observe(video);
    let kept = send_wrapper::SendWrapper::new(RefCell::new(Some((observer, on_change))));
    on_cleanup(move || {
        if let Some((observer, _)) = kept.borrow_mut().take() {
            observer.disconnect();
        }
    });
}

/// Gives the video its sources: those for small screens, or the others.
pub fn choose(video: &HtmlVideoElement, [small, large]: &[String; 2]) {
    video.set_inner_html(if dom::matches_media(SMALL) { small } else { large });
}

/// Plays or pauses. A browser that refuses to play leaves the poster in sight.
pub fn apply(video: &HtmlVideoElement, is_to_play: bool, plays: RwSignal<bool>) {
    video.set_muted(true);
    if !is_to_play {
        _ = video.pause();
        return;
    }
    // Nothing of it is there yet, or nothing could be had the last time.
    if video.ready_state() == 0 {
        video.load();
    }
    if let Ok(promise) = video.play() {
        spawn_local(async move {
            let Err(error) = JsFuture::from(promise).await else { return };
            // "AbortError": it was paused, or loaded again, before it began.
            let name = js_sys::Reflect::get(&error, &"name".into()).ok().and_then(|name| name.as_string());
            if name.as_deref() != Some("AbortError") {
                plays.try_set(false);
            }
        });
    }
}

pub fn is_paused(video: &HtmlVideoElement) -> bool {
    video.paused()
}

/// Whether an error is that of the last source of a video.
pub fn is_last_source(event: &web_sys::ErrorEvent) -> bool {
    dom::target::<web_sys::Element>(event).is_some_and(|source| source.next_element_sibling().is_none())
}
