//! A picture in three formats and several widths; the browser takes the smallest that serves.

use leptos::prelude::*;

/// The crops that `media/encode.py` makes of every master.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Crop {
    /// 16 : 10, for cards and lists.
    Card,
    /// 16 : 9, the whole picture.
    Still,
    /// A wide strip behind a page's title.
    Band,
}

impl Crop {
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

    /// Size of the largest variant, for the space the browser keeps.
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

/// `sizes` is the width at which the layout shows the picture; `alt` is empty for a picture that
/// only decorates. `is_eager` for the largest picture of the first screen.
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
    // On phones a wide strip would show the subject too small: the band has a crop of its own.
    let portrait = (crop == Crop::Band).then(|| {
        ["avif", "webp", "jpg"].map(|format| {
            let srcset = format!("/assets/media/bands/{name}-portrait-780.{format} 780w");
            let kind = format!("image/{}", if format == "jpg" { "jpeg" } else { format });
            view! { <source media="(width < 48rem)" type=kind srcset=srcset sizes="100vw" width="780" height="400"/> }
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
