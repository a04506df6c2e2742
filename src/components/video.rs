//! A silent, looping video behind a text, with a control to pause it
//! ([WCAG 2.2.2](https://www.w3.org/WAI/WCAG22/Understanding/pause-stop-hide.html)).
//!
//! Without JavaScript, only the poster below it shows, and no control. With JavaScript, the visitor's choice decides
//! and is remembered; without a choice, the video does not play where the system asks for less motion or less data. It
//! also pauses while it is out of view.
//!
//! The button reflects the state of the video, not the visitor's choice: to save power, browsers refuse to play and
//! systems pause a playing video.

mod playback;

use super::{icon::Icon, translation::changing_text};
use leptos::{ev, html, prelude::*};

/// The hero video and its control. `label` describes what the video shows.
///
/// The app adds its sources, not the HTML: WebKit delays the page's `load` event for a video with sources, even if it
/// does not fetch them, and ignores `media` on sources that a script has created.
#[component]
pub fn Video(label: String) -> impl IntoView {
    let element = NodeRef::<html::Video>::new();
    // Whether the video plays, or will play once it is in view again.
    let plays = RwSignal::new(false);
    let visible = RwSignal::new(true);

    Effect::new(move || {
        if let Some(video) = element.get() {
            playback::choose(&video);
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
    // A pause while out of view does not change it.
    let follow = move |_| {
        if let Some(is_paused) = element.get_untracked().map(|video| playback::is_paused(&video))
            && (!is_paused || visible.get_untracked())
        {
            plays.set(!is_paused);
        }
    };
    // After the last source has failed, nothing will play.
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
