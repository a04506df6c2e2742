//! Social cards: the picture that networks and messengers show with a link to a page. A still of the
//! department on the right, wordmark, title and section on the left, as `design.svg` says.

mod background;
mod wrap;

use super::cache::Cache;
use crate::{
    content::catalog::{Catalog, Route},
    output::Failure,
    pages,
};
use background::SIZE;
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
const QUALITY: u8 = 68;

/// The title: left edge, baseline of the last line and the widest line; its sizes, each with the lines
/// it may take, the last one for all that is longer; from baseline to baseline.
const TITLE: (u32, f32, f32) = (72, 464.0, 560.0);
const TITLE_SIZES: [(f32, usize); 3] = [(84.0, 2), (72.0, 3), (62.0, 4)];
const LEADING: f32 = 1.08;

/// Draws the cards of all pages into `staging`. Returns how many were drawn anew.
///
/// # Errors
/// [`Failure::Bundle`] if two pages would share a card, [`Failure::File`].
pub fn write(catalog: &Catalog, staging: &Path) -> Result<usize, Failure> {
    let painter = Painter::new(Path::new(""), &staging.join("assets/media"), &catalog.site.card_picture)?;
    let sections = pages::shell(catalog).sections;
    let host = catalog.site.origin.trim_start_matches("https://");
    let svg = |route: &Route| {
        let title = if route.path == path::HOME { &catalog.home.title } else { &*route.title };
        let section = sections.iter().find(|section| route.path.starts_with(&section.path));
        let label = section.map_or(host, |section| &section.label);
        painter.svg(&catalog.site.wordmark, title, label)
    };
    let routes = catalog.routes();
    let mut cards = BTreeMap::new();
    for route in &routes {
        if cards.insert(path::social_card(&route.path), route).is_some() {
            return Err(Failure::Bundle(format!("{}: another page has the same social card", route.path)));
        }
    }
    let cache = Cache::of("social-cards");
    let write = |(address, route): (String, &Route)| -> Result<usize, Failure> {
        let svg = svg(route);
        let file = staging.join(address.trim_start_matches('/'));
        let failed = |error| Failure::File(file.clone(), error);
        let (card, is_new) = cache.get_or(&[painter.hash.as_bytes(), svg.as_bytes()], || painter.jpeg(&svg))?;
        fs::create_dir_all(file.parent().expect("is in a folder")).map_err(failed)?;
        fs::write(&file, card).map_err(failed)?;
        Ok(is_new.into())
    };
    let drawn = cards.into_par_iter().map(write).try_reduce(|| 0, |sum, drawn| Ok(sum + drawn))?;
    cache.forget_old();
    Ok(drawn)
}

/// Fonts and ground, read once.
pub struct Painter {
    options: usvg::Options<'static>,
    serif: Vec<u8>,
    ground: Pixmap,
    /// Of all that decides on a card's look but what is drawn on it.
    hash: String,
}

impl Painter {
    /// `root` is the folder of the project, `media` that of the pictures; `picture` is the name of the one behind the title.
    ///
    /// # Errors
    /// [`Failure::File`], [`Failure::Bundle`] for a background that is not a JPEG.
    pub fn new(root: &Path, media: &Path, picture: &str) -> Result<Painter, Failure> {
        let read = |file: &Path| fs::read(file).map_err(|error| Failure::File(file.to_path_buf(), error));
        let background = media.join(format!("stills/{picture}-1600.jpg"));
        let (picture, serif, sans) = (read(&background)?, read(&root.join(SERIF))?, read(&root.join(SANS))?);
        let sources = [&picture, &serif, &sans].iter().fold(Sha256::new(), |hash, part| hash.chain_update(part));
        let hash = format!("{:x}", sources.chain_update(format!("{:?}{QUALITY}", background::PLACE)).finalize());
        let mut options = usvg::Options::default();
        options.fontdb_mut().load_font_data(serif.clone());
        options.fontdb_mut().load_font_data(sans);
        let ground = background::laid(&picture)
            .ok_or_else(|| Failure::Bundle(format!("{} is not a JPEG", background.display())))?;
        Ok(Painter { options, serif, ground, hash })
    }

    /// The card but for its ground.
    pub fn svg(&self, wordmark: &[String; 2], title: &str, label: &str) -> String {
        let (size, lines) = self.set(title);
        let above = |line: usize| TITLE.1 - (lines.len() - 1 - line) as f32 * size * LEADING;
        let line = |(at, line): (usize, &String)| {
            format!(r#"<text x="{}" y="{}" font-size="{size}">{}</text>"#, TITLE.0, above(at), encode_text(line))
        };
        DESIGN
            .replace("{first}", &encode_text(&wordmark[0]))
            .replace("{second}", &encode_text(&wordmark[1]))
            .replace("{label}", &encode_text(label))
            .replace("{title}", &lines.iter().enumerate().map(line).collect::<String>())
    }

    /// The size of a title and its lines: none for a title with a letter that the font lacks.
    fn set(&self, title: &str) -> (f32, Vec<String>) {
        let font = FontRef::new(&self.serif).expect("a font of ours");
        let (letters, advances) = (font.charmap(), font.glyph_metrics(Size::new(1.0), LocationRef::default()));
        let width = |text: &str| -> f32 {
            text.chars().filter_map(|letter| advances.advance_width(letters.map(letter)?)).sum()
        };
        let (last, lines) = TITLE_SIZES[TITLE_SIZES.len() - 1];
        if title.chars().any(|letter| letters.map(letter).is_none()) {
            return (last, Vec::new());
        }
        let fitting = TITLE_SIZES.iter().find_map(|&(size, most)| {
            Some((size, wrap::balanced(title, TITLE.2 / size, &width).filter(|lines| lines.len() <= most)?))
        });
        fitting.unwrap_or_else(|| (last, wrap::shortened(title, TITLE.2 / last, lines, &width)))
    }

    /// # Errors
    /// [`Failure::Bundle`] if the design is at fault.
    pub fn jpeg(&self, svg: &str) -> Result<Vec<u8>, Failure> {
        let fault = |error: &dyn std::fmt::Display| Failure::Bundle(format!("social card: {error}"));
        let tree = usvg::Tree::from_str(svg, &self.options).map_err(|error| fault(&error))?;
        let mut card = self.ground.clone();
        resvg::render(&tree, Transform::identity(), &mut card.as_mut());
        let mut jpeg = Vec::new();
        let mut encoder = Encoder::new(&mut jpeg, QUALITY);
        encoder.set_optimized_huffman_tables(true);
        encoder.encode(card.data(), SIZE.0, SIZE.1, ColorType::Rgba).map_err(|error| fault(&error))?;
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
    fn a_title_the_font_lacks_a_letter_of_is_left_out() {
        assert_eq!(painter().set("Center for 放射線").1, [""; 0]);
        assert_eq!(painter().set("About").1, ["About"]);
    }

    #[test]
    fn a_title_takes_four_lines_at_most() {
        let (_, lines) = painter().set(&"A title without end, ".repeat(20));
        assert_eq!(lines.len(), 4);
        assert!(lines[3].ends_with('…'), "{lines:?}");
    }
}
