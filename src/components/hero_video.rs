//! The files of the hero video, as `media/encode.py` names them: a poster and encodings for small screens and for others.

use leptos::prelude::*;

/// Below this width the poster is upright and the video smaller. The same number stands in `style/components/hero.css`.
pub const SMALL: &str = "(max-width: 48rem)";

/// The first frame, for the first paint and for visitors who see no video.
pub fn hero_poster() -> impl IntoView {
    let tall = |format: &str| ["/assets/media/hero/hero-poster-portrait-780.", format, " 780w"].concat();
    let wide = |format: &str| {
        ["1280", "1920"]
            .map(|width| ["/assets/media/hero/hero-poster-", width, ".", format, " ", width, "w"].concat())
            .join(", ")
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

/// The encodings in order of preference, as `source` elements; with the profiles of AV1 and H.264.
pub fn hero_sources(is_small: bool) -> String {
    let (size, av1, h264) = match is_small {
        true => ("720", "av01.0.05M.10", "avc1.640032"),
        false => ("1080", "av01.0.08M.10", "avc1.640033"),
    };
    let source = |end: &str, kind: &str, codecs: &str| {
        let kind = ["video/", kind, "; codecs=&quot;", codecs, "&quot;"].concat();
        ["<source src=\"/assets/media/hero/hero-", size, "-", end, "\" type=\"", &kind, "\">"].concat()
    };
    [source("av1.webm", "webm", av1), source("vp9.webm", "webm", "vp9"), source("h264.mp4", "mp4", h264)].concat()
}
