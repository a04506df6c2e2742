//! The first screen of the home page, but for the film's control.

use crate::{
    blocks::markup,
    components::PageHeading,
    content::model::{document::Hero, home},
};
use leptos::prelude::*;

const SMALL: &str = "(max-width: 48rem)";

/// What stands there. The search finds the page by the `name` of the department: its heading is a sentence.
pub fn hero(hero: home::Hero, name: &str) -> Hero {
    let home::Hero { statement, action, video_label } = hero;
    let text = || {
        view! {
            <PageHeading title=statement attr:data-pagefind-meta="title[data-name]" attr:data-name=name.to_string()/>
            <a class="button" href=action.href>
                {action.label}
                {action.note.map(|note| view! { <span class="visually-hidden">" "{note}</span> })}
            </a>
        }
    };
    Hero {
        poster: markup(|| poster().into_any()),
        sources: [
            markup(|| encodings("720", ["av01.0.05M.10", "avc1.640032"]).into_any()),
            markup(|| encodings("1080", ["av01.0.08M.10", "avc1.640033"]).into_any()),
        ],
        label: video_label,
        text: markup(|| text().into_any()),
    }
}

/// The video of `size`, in order of preference; with the profiles of AV1 and H.264.
fn encodings(size: &str, [av1, h264]: [&str; 2]) -> impl IntoView {
    let source = |end, kind| view! { <source src=format!("/assets/media/hero/hero-{size}-{end}") type=kind/> };
    [
        source("av1.webm", format!("video/webm; codecs=\"{av1}\"")),
        source("vp9.webm", "video/webm; codecs=\"vp9\"".to_string()),
        source("h264.mp4", format!("video/mp4; codecs=\"{h264}\"")),
    ]
}

/// The first frame.
fn poster() -> impl IntoView {
    let tall = |format: &str| format!("/assets/media/hero/hero-poster-portrait-780.{format} 780w");
    let wide = |format: &str| {
        format!(
            "/assets/media/hero/hero-poster-1280.{format} 1280w, /assets/media/hero/hero-poster-1920.{format} 1920w"
        )
    };
    view! {
        <picture>
            <source media=SMALL type="image/avif" srcset=tall("avif") sizes="100vw"/>
            <source media=SMALL type="image/webp" srcset=tall("webp") sizes="100vw"/>
            <source media=SMALL srcset=tall("jpg") sizes="100vw"/>
            <source type="image/avif" srcset=wide("avif") sizes="100vw"/>
            <source type="image/webp" srcset=wide("webp") sizes="100vw"/>
            <img
                src="/assets/media/hero/hero-poster-1920.jpg"
                srcset=wide("jpg")
                sizes="100vw"
                width="1920"
                height="1080"
                alt=""
                fetchpriority="high"
            />
        </picture>
    }
}
