//! A silent, looping video behind a text, with a control to pause it
//! ([WCAG 2.2.2](https://www.w3.org/WAI/WCAG22/Understanding/pause-stop-hide.html)).
//!
//! Without a script there is only the poster below it and no control. With one, the visitor's wish
//! decides: it is remembered, and until there is one it is "no" where the system asks for less
//! motion or less data. The video also rests while it is out of sight.
//!
//! The button says what the video does, not what was asked of it: browsers refuse to play, and systems pause
//! what plays, to save power.

use super::{icon::Icon, translation::changing_text};
use leptos::{ev, html, prelude::*};

/// `sources` are the elements of its encodings in order of preference, for small screens and for others; `label` says
/// what is seen.
///
/// They come with the app, not with the page: WebKit holds the page's `load` event for a video with sources, though it
/// may not fetch them, and ignores `media` on sources made by a script.
#[component]
pub fn Video(sources: [String; 2], label: String) -> impl IntoView {
    let element = NodeRef::<html::Video>::new();
    // Whether the video plays, or does so once it is in sight again.
    let plays = RwSignal::new(false);
    let visible = RwSignal::new(true);

    Effect::new(move || {
        if let Some(video) = element.get() {
            playback::choose(&video, &sources);
            plays.set(playback::is_wanted());
            playback::watch(&video, visible);
        }
    });
    Effect::new(move || {
        let is_visible = visible.get();
        if let Some(video) = element.get()
            && plays.get_untracked()
        {
            playback::apply(&video, is_visible, plays);
        }
    });
    // To rest out of sight is no change.
    let follow = move |_| {
        if let Some(is_paused) = element.get_untracked().map(|video| playback::is_paused(&video))
            && (!is_paused || visible.get_untracked())
        {
            plays.set(!is_paused);
        }
    };
    // The last source has failed, so nothing will play.
    let fail = move |event: ev::ErrorEvent| {
        if playback::is_last_source(&event) {
            plays.set(false);
        }
    };
    let toggle = move |_| {
        plays.update(|plays| *plays = !*plays);
        playback::remember(plays.get_untracked());
        if let Some(video) = element.get_untracked() {
            playback::apply(&video, plays.get_untracked(), plays);
        }
    };

    view! {
        <video
            class="video when-ready"
            node_ref=element
            muted
            loop
            playsinline
            preload="none"
            aria-label=label
            on:play=follow
            on:pause=follow
            on:error:capture=fail
        ></video>
        <button class="video__control when-ready" type="button" on:click=toggle>
            <span class="video__icon">
                {move || if plays.get() { Icon::Pause.view() } else { Icon::Play.view() }}
            </span>
            <span inner_html=changing_text(move || if plays.get() { "Pause video" } else { "Play video" })></span>
        </button>
    }
}

#[cfg(target_arch = "wasm32")]
mod playback {
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

    /// Gives the video its sources: those for small screens, or the others.
    pub fn choose(video: &HtmlVideoElement, [small, large]: &[String; 2]) {
        let query = window().match_media(SMALL).ok().flatten();
        video.set_inner_html(if query.is_some_and(|query| query.matches()) { small } else { large });
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
        let source = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
        source.is_some_and(|source| source.next_element_sibling().is_none())
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
    pub fn choose<T>(_: &T, _: &[String; 2]) {}
    pub fn apply<T>(_: &T, _: bool, _: RwSignal<bool>) {}
    pub fn is_paused<T>(_: &T) -> bool {
        true
    }
    pub fn is_last_source<T>(_: &T) -> bool {
        false
    }
}
