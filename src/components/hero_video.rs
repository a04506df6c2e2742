//! The files of the hero video, as `media/encode.py` names them: a poster and encodings for small screens and for others.

use crate::text::html::fill;

/// Up to this width the poster is upright and the video smaller: `--stacked` in `style/tokens/breakpoints.css`.
pub const SMALL: &str = "(max-width: 48rem)";

/// The first frame as HTML, for the first paint and for visitors who see no video.
pub fn hero_poster() -> String {
    let tall = |kind, format| {
        fill(
            r#"<source media="{}"{html} srcset="/assets/media/hero/hero-poster-portrait-780.{} 780w" sizes="100vw">"#,
            &[SMALL, kind, format],
        )
    };
    let wide = |before, format, after| {
        fill(
            r#"{html}srcset="/assets/media/hero/hero-poster-1280.{} 1280w, /assets/media/hero/hero-poster-1920.{} 1920w" sizes="100vw"{html}>"#,
            &[before, format, format, after],
        )
    };
    [
        "<picture>",
        &tall(r#" type="image/avif""#, "avif"),
        &tall(r#" type="image/webp""#, "webp"),
        &tall("", "jpg"),
        &wide(r#"<source type="image/avif" "#, "avif", ""),
        &wide(r#"<source type="image/webp" "#, "webp", ""),
        &wide(
            r#"<img src="/assets/media/hero/hero-poster-1920.jpg" "#,
            "jpg",
            r#" width="1920" height="1080" alt="" fetchpriority="high""#,
        ),
        "</picture>",
    ]
    .concat()
}

/// The encodings in order of preference, as `source` elements; with the profiles of AV1 and H.264.
pub fn hero_sources(is_small: bool) -> String {
    let (size, av1, h264) = match is_small {
        true => ("720", "av01.0.05M.10", "avc1.640032"),
        false => ("1080", "av01.0.08M.10", "avc1.640033"),
    };
    let source = |end, kind, codecs| {
        fill(
            r#"<source src="/assets/media/hero/hero-{}-{}" type="video/{}; codecs=&quot;{}&quot;">"#,
            &[size, end, kind, codecs],
        )
    };
    [source("av1.webm", "webm", av1), source("vp9.webm", "webm", "vp9"), source("h264.mp4", "mp4", h264)].concat()
}
