//! Social cards: the pictures that social networks and messengers show with a link to a page. `design.svg` places the
//! wordmark, title and section on the left of a still.

mod background;
mod wrap;

use super::{archive, build_cache::Cache, progress::Progress};
use crate::{
    content::catalog::{Catalog, Route},
    output::{Failure, SiteFolder, key},
    pages,
};
use background::{HEIGHT, WIDTH};
use html_escape::encode_text;
use jpeg_encoder::{ColorType, Encoder};
use radiology::site::path;
use rayon::prelude::*;
use resvg::{
    tiny_skia::{Pixmap, Transform},
    usvg,
};
use sha2::{Digest, Sha256};
use skrifa::{
    FontRef, MetadataProvider,
    instance::{LocationRef, Size},
};
use std::{collections::BTreeMap, fs, path::Path};

const SERIF: &str = "media/fonts/eb-garamond.ttf";
const SANS: &str = "media/fonts/open-sans.ttf";
const DESIGN: &str = include_str!("design.svg");
/// The JPEG quality, of 100.
const QUALITY: u8 = 68;

/// The left edge of the title, in pixels.
const TITLE_LEFT: u32 = 72;
/// The baseline of the title's last line, in pixels.
const TITLE_BASELINE: f32 = 464.0;
/// The width of the title's longest line, in pixels.
const TITLE_WIDTH: f32 = 560.0;
/// The font sizes of titles, the largest first. A title that fits none of them is shortened to the last.
const TITLE_SIZES: [TitleSize; 3] =
    [TitleSize { pixels: 84.0, lines: 2 }, TitleSize { pixels: 72.0, lines: 3 }, TitleSize { pixels: 62.0, lines: 4 }];
/// The distance from baseline to baseline, in font sizes.
const LEADING: f32 = 1.08;

/// A font size for titles that take at most a number of lines.
#[derive(Clone, Copy)]
struct TitleSize {
    pixels: f32,
    lines: usize,
}

/// A title, set in lines.
struct TitleLines {
    /// Font size in pixels.
    size: f32,
    lines: Vec<String>,
}

/// Writes the cards of all pages into `site`, which has the pictures already. `project` is the folder with the fonts.
/// Returns how many of them were drawn. Old news has the card of the news list, which is drawn only once
/// ([decision 54](../../../../../docs/decisions/054-one-card-for-old-news.md)).
///
/// # Errors
/// [`Failure::Bundle`] if two pages would share a card, [`Failure::File`].
pub fn write(catalog: &Catalog, project: &Path, site: &SiteFolder) -> Result<usize, Failure> {
    let painter = Painter::new(project, &site.file("assets/media"), &catalog.site.card_picture)?;
    let sections = pages::shell(catalog).sections;
    let host = catalog.site.origin.host();
    let wordmark = &catalog.site.wordmark;
    let routes = catalog.routes();
    let mut cards = BTreeMap::new();
    for route in &routes {
        if cards.insert(path::social_card(&route.path), route).is_some() {
            return Err(Failure::Bundle(format!("{}: another page has the same social card", route.path)));
        }
    }
    let old = archive::old_routes(catalog);
    let news = catalog.pages.get(path::NEWS).map(|page| page.title.as_str());
    let cache = Cache::of("social-cards");
    let progress = Progress::of(cards.len(), "social cards written");
    let write = |(path, route): (String, &Route)| -> Result<usize, Failure> {
        progress.add();
        let title = match news.filter(|_| old.contains(&route.path)) {
            Some(news) => news,
            None if route.path == path::HOME => &catalog.home.title,
            None => &route.title,
        };
        let section = sections.iter().find(|section| route.path.starts_with(&section.path));
        let label = section.map_or(host, |section| &section.label);
        let parts = [&*painter.hash, &wordmark[0], &wordmark[1], title, label].map(str::as_bytes);
        let mut is_drawn = false;
        site.make(&path, &key(&parts), || {
            let svg = painter.svg(wordmark, title, label);
            let (card, is_new) = cache.get_or(&[painter.hash.as_bytes(), svg.as_bytes()], || painter.jpeg(&svg))?;
            is_drawn = is_new;
            Ok(Some(card))
        })?;
        Ok(is_drawn.into())
    };
    let drawn = cards.into_par_iter().map(write).try_reduce(|| 0, |sum, drawn| Ok(sum + drawn))?;
    cache.remove_unused();
    Ok(drawn)
}

/// Draws cards with fonts and a background that are read once.
pub struct Painter {
    options: usvg::Options<'static>,
    serif: Vec<u8>,
    background: Pixmap,
    /// A digest of everything that determines a card's appearance, except its SVG.
    hash: String,
}

impl Painter {
    /// Reads the fonts and the background. `root` is the folder of the project, `media` that of the pictures, `picture` the
    /// name of the background.
    ///
    /// # Errors
    /// [`Failure::File`], [`Failure::Bundle`] for a background that is not a JPEG.
    pub fn new(root: &Path, media: &Path, picture: &str) -> Result<Painter, Failure> {
        let read = |file: &Path| fs::read(file).map_err(|error| Failure::File(file.to_path_buf(), error));
        let file = media.join(format!("stills/{picture}-1600.jpg"));
        let (picture, serif, sans) = (read(&file)?, read(&root.join(SERIF))?, read(&root.join(SANS))?);
        let sources = [&picture, &serif, &sans].iter().fold(Sha256::new(), |hash, part| hash.chain_update(part));
        let hash =
            format!("{:x}", sources.chain_update(format!("{:?}{QUALITY}{DESIGN}", background::PLACEMENT)).finalize());
        let mut options = usvg::Options::default();
        options.fontdb_mut().load_font_data(serif.clone());
        options.fontdb_mut().load_font_data(sans);
        let background =
            background::placed(&picture).ok_or_else(|| Failure::Bundle(format!("{} is not a JPEG", file.display())))?;
        Ok(Painter { options, serif, background, hash })
    }

    /// The SVG of a card, without its background.
    pub fn svg(&self, wordmark: &[String; 2], title: &str, label: &str) -> String {
        let TitleLines { size, lines } = self.set(title);
        let baseline = |line: usize| TITLE_BASELINE - (lines.len() - 1 - line) as f32 * size * LEADING;
        let line = |(at, line): (usize, &String)| {
            let (y, text) = (baseline(at), encode_text(line));
            format!(r#"<text x="{TITLE_LEFT}" y="{y}" font-size="{size}">{text}</text>"#)
        };
        DESIGN
            .replace("{first}", &encode_text(&wordmark[0]))
            .replace("{second}", &encode_text(&wordmark[1]))
            .replace("{label}", &encode_text(label))
            .replace("{title}", &lines.iter().enumerate().map(line).collect::<String>())
    }

    /// Breaks a title into lines of the largest size that fits. It has no lines if the font lacks one of its characters.
    fn set(&self, title: &str) -> TitleLines {
        let font = FontRef::new(&self.serif).expect("the project's font is valid");
        let (letters, advances) = (font.charmap(), font.glyph_metrics(Size::new(1.0), LocationRef::default()));
        let width = |text: &str| -> f32 {
            text.chars().filter_map(|letter| advances.advance_width(letters.map(letter)?)).sum()
        };
        let last = TITLE_SIZES[TITLE_SIZES.len() - 1];
        if title.chars().any(|letter| letters.map(letter).is_none()) {
            return TitleLines { size: last.pixels, lines: Vec::new() };
        }
        let fitting = TITLE_SIZES.iter().find_map(|size| {
            let lines = wrap::balanced(title, TITLE_WIDTH / size.pixels, &width)?;
            (lines.len() <= size.lines).then_some(TitleLines { size: size.pixels, lines })
        });
        fitting.unwrap_or_else(|| TitleLines {
            size: last.pixels,
            lines: wrap::shortened(title, TITLE_WIDTH / last.pixels, last.lines, &width),
        })
    }

    /// Draws the SVG of a card on the background and encodes it as JPEG.
    ///
    /// # Errors
    /// [`Failure::Bundle`] if the SVG is invalid.
    pub fn jpeg(&self, svg: &str) -> Result<Vec<u8>, Failure> {
        let fault = |error: &dyn std::fmt::Display| Failure::Bundle(format!("social card: {error}"));
        let tree = usvg::Tree::from_str(svg, &self.options).map_err(|error| fault(&error))?;
        let mut card = self.background.clone();
        resvg::render(&tree, Transform::identity(), &mut card.as_mut());
        let mut jpeg = Vec::new();
        let mut encoder = Encoder::new(&mut jpeg, QUALITY);
        encoder.set_optimized_huffman_tables(true);
        encoder.encode(card.data(), WIDTH, HEIGHT, ColorType::Rgba).map_err(|error| fault(&error))?;
        Ok(jpeg)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn painter() -> Painter {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
        Painter::new(&root, &root.join("tests/fixtures/site/media"), "phantom").expect("fonts and background")
    }

    #[test]
    fn a_title_is_left_out_if_the_font_lacks_a_character() {
        assert_eq!(painter().set("Center for 放射線").lines, [""; 0]);
        assert_eq!(painter().set("About").lines, ["About"]);
    }

    #[test]
    fn a_title_takes_four_lines_at_most() {
        let TitleLines { lines, .. } = painter().set(&"A title without end, ".repeat(20));
        assert_eq!(lines.len(), 4);
        assert!(lines[3].ends_with('…'), "{lines:?}");
    }
}
