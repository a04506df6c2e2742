//! A picture in three formats and several widths; the browser picks the best format it supports and the smallest
//! sufficient width.

use crate::text::html::fill;

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
        let candidate = |width: &u16| {
            let width = width.to_string();
            [self.file(name, &width, format), " ".to_string(), width, "w".to_string()].concat()
        };
        self.widths().iter().map(candidate).collect::<Vec<_>>().join(", ")
    }

    fn file(self, name: &str, width: &str, format: &str) -> String {
        ["/assets/media/", self.folder(), "/", name, "-", width, ".", format].concat()
    }
}

/// A picture as HTML, by the name of its files. `sizes` is the width at which the layout shows it, as in HTML; `alt` is
/// empty for a decorative picture. The browser loads the picture when it is near the screen.
pub fn picture(name: &str, crop: Crop, alt: &str, sizes: &str) -> String {
    with_loading(r#"loading="lazy""#, name, crop, alt, sizes)
}

/// As [`picture`], for the largest picture of the first screen, which the browser loads at once.
pub fn eager_picture(name: &str, crop: Crop, alt: &str, sizes: &str) -> String {
    with_loading(r#"fetchpriority="high""#, name, crop, alt, sizes)
}

fn with_loading(loading: &str, name: &str, crop: Crop, alt: &str, sizes: &str) -> String {
    let source = |format| {
        fill(r#"<source type="image/{}" srcset="{}" sizes="{}">"#, &[format, &crop.srcset(name, format), sizes])
    };
    let (width, height) = crop.size();
    let (width, height) = (width.to_string(), height.to_string());
    let image = fill(
        r#"<img src="{}" srcset="{}" sizes="{}" width="{}" height="{}" alt="{}" {html} decoding="async">"#,
        &[&crop.file(name, &width, "jpg"), &crop.srcset(name, "jpg"), sizes, &width, &height, alt, loading],
    );
    // On phones the subject of a wide strip would be too small, so the band has a portrait crop.
    let portrait = |(format, kind): (&str, &str)| {
        fill(
            r#"<source media="(width < 48rem)" type="image/{}" srcset="{} 780w" sizes="100vw" width="780" height="400">"#,
            &[kind, &crop.file(name, "portrait-780", format)],
        )
    };
    let portraits = match crop {
        Crop::Band => [("avif", "avif"), ("webp", "webp"), ("jpg", "jpeg")].map(portrait).concat(),
        Crop::Card | Crop::Still => String::new(),
    };
    ["<picture>", &portraits, &source("avif"), &source("webp"), &image, "</picture>"].concat()
}
