//! The home page.

use crate::{
    components::{Markup, PageHeading, Video, video::VideoSource},
    content::model::{document::HomeContent, home::Hero},
    tools::CourseAgenda,
};
use leptos::prelude::*;

#[component]
pub fn HomePage(content: HomeContent) -> impl IntoView {
    let HomeContent { hero, above, courses, agenda, below } = content;
    view! {
        {self::hero(hero)}
        <Markup html=above.0/>
        <section class="home-courses" aria-labelledby="upcoming-courses">
            <Markup html=courses.0/>
            <CourseAgenda agenda/>
        </section>
        <Markup html=below.0/>
    }
}

/// In order of preference; the smaller ones for small screens.
fn hero_video() -> Vec<VideoSource> {
    const SMALL: &str = "(max-width: 48rem)";
    const VP9: &str = "video/webm; codecs=\"vp9\"";
    let source = |src, kind, media| VideoSource { src, kind, media };
    vec![
        source("/assets/media/hero/hero-720-av1.webm", "video/webm; codecs=\"av01.0.05M.10\"", Some(SMALL)),
        source("/assets/media/hero/hero-720-vp9.webm", VP9, Some(SMALL)),
        source("/assets/media/hero/hero-720-h264.mp4", "video/mp4; codecs=\"avc1.640032\"", Some(SMALL)),
        source("/assets/media/hero/hero-1080-av1.webm", "video/webm; codecs=\"av01.0.08M.10\"", None),
        source("/assets/media/hero/hero-1080-vp9.webm", VP9, None),
        source("/assets/media/hero/hero-1080-h264.mp4", "video/mp4; codecs=\"avc1.640033\"", None),
    ]
}

/// The film, what we are, and the first way on.
pub fn hero(hero: Hero) -> impl IntoView {
    let Hero { statement, action, video_label } = hero;
    view! {
        <div class="hero">
            <div class="hero__media">{poster()}<Video sources=hero_video() label=video_label/></div>
            <div class="hero__text">
                <PageHeading title=statement/>
                <a class="button" href=action.href>
                    {action.label}
                    {action.note.map(|note| view! { <span class="visually-hidden">" "{note}</span> })}
                </a>
            </div>
        </div>
    }
}

/// The first frame, for the first paint and for whoever sees no video.
fn poster() -> impl IntoView {
    const SMALL: &str = "(max-width: 48rem)";
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
