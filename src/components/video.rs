//! A silent, looping video behind a text, with a control to pause it
//! ([WCAG 2.2.2](https://www.w3.org/WAI/WCAG22/Understanding/pause-stop-hide.html)).
//!
//! Without a script there is only the poster below it and no control. With one, the visitor's wish
//! decides: it is remembered, and until there is one it is "no" where the system asks for less
//! motion or less data. The video also rests while it is out of sight.

use super::icon::Icon;
use leptos::{html, prelude::*};

/// `sources` are the elements of its encodings, in order of preference; `label` says what is seen.
#[component]
pub fn Video(sources: String, label: String) -> impl IntoView {
    let element = NodeRef::<html::Video>::new();
    let wanted = RwSignal::new(false);
    let visible = RwSignal::new(true);

    Effect::new(move || {
        if let Some(video) = element.get() {
            wanted.set(playback::is_wanted());
            playback::watch(&video, visible);
        }
    });
    Effect::new(move || {
        if let Some(video) = element.get() {
            playback::apply(&video, wanted.get() && visible.get());
        }
    });
    let toggle = move |_| {
        wanted.update(|wanted| *wanted = !*wanted);
        playback::remember(wanted.get_untracked());
    };

    view! {
        <video
            class="video"
            node_ref=element
            muted
            loop
            playsinline
            preload="none"
            aria-label=label
            inner_html=sources
        ></video>
        <button class="video__control" type="button" on:click=toggle>
            <span class="video__icon">
                {move || if wanted.get() { Icon::Pause.view() } else { Icon::Play.view() }}
            </span>
            {move || if wanted.get() { "Pause video" } else { "Play video" }}
        </button>
    }
}

#[cfg(target_arch = "wasm32")]
mod playback {
    use leptos::prelude::*;
    use std::cell::RefCell;
    use wasm_bindgen::{JsCast, JsValue, closure::Closure};
    use web_sys::{HtmlVideoElement, IntersectionObserver, IntersectionObserverEntry};

    const KEY: &str = "video";
    const PLAY: &str = "play";
    const PAUSE: &str = "pause";

    fn storage() -> Option<web_sys::Storage> {
        window().local_storage().ok().flatten()
    }

    /// The remembered wish; without one, whether the system allows motion and data.
    pub fn is_wanted() -> bool {
        match storage().and_then(|s| s.get_item(KEY).ok().flatten()).as_deref() {
            Some(PLAY) => true,
            Some(PAUSE) => false,
            _ => !prefers_reduced_motion() && !saves_data(),
        }
    }

    pub fn remember(wanted: bool) {
        if let Some(storage) = storage() {
            // A full or blocked storage only means that the wish is not remembered.
            _ = storage.set_item(KEY, if wanted { PLAY } else { PAUSE });
        }
    }

    fn prefers_reduced_motion() -> bool {
        window().match_media("(prefers-reduced-motion: reduce)").ok().flatten().is_some_and(|query| query.matches())
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

    /// Plays or pauses. A browser that refuses to play leaves the poster in sight.
    pub fn apply(video: &HtmlVideoElement, plays: bool) {
        video.set_muted(true);
        if plays {
            if let Ok(promise) = video.play() {
                let ignore = Closure::<dyn FnMut(JsValue)>::new(|_| {});
                _ = promise.catch(&ignore);
                ignore.forget();
            }
        } else {
            _ = video.pause();
        }
    }
}

#[cfg(not(target_arch = "wasm32"))]
mod playback {
    //! The publisher renders the markup and plays nothing.
    use leptos::prelude::RwSignal;

    pub fn is_wanted() -> bool {
        false
    }
    pub fn remember(_: bool) {}
    pub fn watch<T>(_: &T, _: RwSignal<bool>) {}
    pub fn apply<T>(_: &T, _: bool) {}
}
