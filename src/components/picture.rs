//! A picture in three formats and several widths; the browser picks the best format it supports and the smallest
//! sufficient width.

use leptos::prelude::*;

/// The crops that `media/encode.py` generates from every original.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Crop {
    /// 16 : 10, for cards and lists.
    Card,
    /// 16 : 9, the whole picture.
    Still,
    /// A wide strip behind the title of a page.
    Band,
}

impl Crop {
    /// Name of its folder in `/assets/media/`.
    fn folder(self) -> &'static str {
        match self {
            Crop::Card => "cards",
            Crop::Still => "stills",
            Crop::Band => "bands",
        }
    }

    /// Widths in pixels, ascending.
    fn widths(self) -> &'static [u16] {
        match self {
            Crop::Card => &[400, 640, 960],
            Crop::Still => &[640, 960, 1600],
            Crop::Band => &[800, 1600],
        }
    }

    /// Width and height of the largest variant in pixels; the browser reserves the space from them.
    fn size(self) -> (u16, u16) {
        match self {
            Crop::Card => (960, 600),
            Crop::Still => (1600, 900),
            Crop::Band => (1600, 500),
        }
    }

    fn srcset(self, name: &str, format: &str) -> String {
        let folder = self.folder();
        let candidates = self.widths().iter().map(|w| format!("/assets/media/{folder}/{name}-{w}.{format} {w}w"));
        candidates.collect::<Vec<_>>().join(", ")
    }
}

/// A picture by the name of its files. `sizes` is the width at which the layout shows it, as in HTML; `alt` is empty
/// for a decorative picture. `is_eager` is for the largest picture of the first screen.
#[component]
pub fn Picture(
    #[prop(into)] name: String,
    crop: Crop,
    #[prop(into)] alt: String,
    sizes: &'static str,
    #[prop(optional)] is_eager: bool,
) -> impl IntoView {
    let (width, height) = crop.size();
    let src = format!("/assets/media/{}/{name}-{width}.jpg", crop.folder());
    // On phones the subject of a wide strip would be too small, so the band has a portrait crop.
    let portrait = (crop == Crop::Band).then(|| {
        ["avif", "webp", "jpg"].map(|format| {
            let srcset = format!("/assets/media/bands/{name}-portrait-780.{format} 780w");
            let kind = format!("image/{}", if format == "jpg" { "jpeg" } else { format });
            view! { <source media="(max-width: 48rem)" type=kind srcset=srcset sizes="100vw" width="780" height="400"/> }
        })
    });
    view! {
        <picture>
            {portrait}
            <source type="image/avif" srcset=crop.srcset(&name, "avif") sizes=sizes/>
            <source type="image/webp" srcset=crop.srcset(&name, "webp") sizes=sizes/>
            <img
                src=src
                srcset=crop.srcset(&name, "jpg")
                sizes=sizes
                width=width.to_string()
                height=height.to_string()
                alt=alt
                loading=(!is_eager).then_some("lazy")
                fetchpriority=is_eager.then_some("high")
                decoding="async"
            />
        </picture>
    }
}
