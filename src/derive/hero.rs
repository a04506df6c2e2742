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
        sources: markup(|| encodings().into_any()),
        label: video_label,
        text: markup(|| text().into_any()),
    }
}

/// In order of preference; the smaller ones for small screens.
fn encodings() -> impl IntoView {
    const VP9: &str = "video/webm; codecs=\"vp9\"";
    let source = |src, kind, media: Option<&'static str>| view! { <source src=src type=kind media=media/> };
    [
        source("/assets/media/hero/hero-720-av1.webm", "video/webm; codecs=\"av01.0.05M.10\"", Some(SMALL)),
        source("/assets/media/hero/hero-720-vp9.webm", VP9, Some(SMALL)),
        source("/assets/media/hero/hero-720-h264.mp4", "video/mp4; codecs=\"avc1.640032\"", Some(SMALL)),
        source("/assets/media/hero/hero-1080-av1.webm", "video/webm; codecs=\"av01.0.08M.10\"", None),
        source("/assets/media/hero/hero-1080-vp9.webm", VP9, None),
        source("/assets/media/hero/hero-1080-h264.mp4", "video/mp4; codecs=\"avc1.640033\"", None),
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
