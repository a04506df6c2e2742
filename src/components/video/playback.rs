//! Playback of a video element: choosing its sources, playing, pausing out of view, and remembering the visitor's
//! choice.

use crate::{
    components::hero_video::{SMALL, hero_sources},
    dom,
};
use leptos::prelude::*;
use std::cell::RefCell;
use wasm_bindgen::{JsCast, closure::Closure};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{HtmlVideoElement, IntersectionObserver, IntersectionObserverEntry};

/// The key in local storage.
const KEY: &str = "video";
const PLAY: &str = "play";
const PAUSE: &str = "pause";

/// Whether the video is to play: the remembered choice, or else whether the system allows motion and data use.
pub fn is_wanted() -> bool {
    match dom::storage().and_then(|s| s.get_item(KEY).ok().flatten()).as_deref() {
        Some(PLAY) => true,
        Some(PAUSE) => false,
        _ => !dom::matches_media("(prefers-reduced-motion: reduce)") && !saves_data(),
    }
}

/// Remembers the visitor's choice.
pub fn remember(wanted: bool) {
    if let Some(storage) = dom::storage() {
        // If storage is full or blocked, the choice is just not remembered.
        _ = storage.set_item(KEY, if wanted { PLAY } else { PAUSE });
    }
}

/// Whether the visitor asked the browser to save data ([Save Data API](https://wicg.github.io/savedata/)).
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
pub fn choose(video: &HtmlVideoElement) {
    video.set_inner_html(&hero_sources(dom::matches_media(SMALL)));
}

/// Plays or pauses the video. If the browser refuses to play, the poster stays visible.
pub fn apply(video: &HtmlVideoElement, should_play: bool, plays: RwSignal<bool>) {
    video.set_muted(true);
    if !should_play {
        _ = video.pause();
        return;
    }
    // Nothing has loaded yet, or the last attempt failed.
    if video.ready_state() == 0 {
        video.load();
    }
    if let Ok(promise) = video.play() {
        spawn_local(async move {
            let Err(error) = JsFuture::from(promise).await else { return };
            // "AbortError": the video was paused or loaded again before it started.
            let name = js_sys::Reflect::get(&error, &"name".into()).ok().and_then(|name| name.as_string());
            if name.as_deref() != Some("AbortError") {
                plays.try_set(false);
            }
        });
    }
}

/// Whether the video is paused.
pub fn is_paused(video: &HtmlVideoElement) -> bool {
    video.paused()
}

/// Whether the error comes from the last source of a video.
pub fn is_last_source(event: &web_sys::ErrorEvent) -> bool {
    dom::target::<web_sys::Element>(event).is_some_and(|source| source.next_element_sibling().is_none())
}
