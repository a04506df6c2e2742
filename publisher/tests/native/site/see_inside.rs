//! The page "How we look inside": its content without JavaScript, and the size and contents of its data.

use crate::fixture::{CONTENT, root, select};
use publisher::content::slices::SLICES;
use radiology::{
    inside::{
        paint::NIGHT,
        pathways::DIRECTIONS,
        plane::SIZE,
        volume::{COARSE_SHEET, SLAB_SHEET, SLABS, Sheet},
    },
    site::path,
};
use scraper::Html;
use std::fs;

fn file(name: &str) -> Vec<u8> {
    fs::read(root("assets/media/inside").join(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
}

/// Width and height of a lossy WebP file.
fn size_of_webp(bytes: &[u8]) -> [u16; 2] {
    assert_eq!(&bytes[12..16], b"VP8 ");
    [26, 28].map(|at| u16::from_le_bytes([bytes[at], bytes[at + 1]]) & 0x3fff)
}

/// Width and height of an AVIF file, from its box `ispe`.
fn size_of_avif(bytes: &[u8]) -> [usize; 2] {
    let at = bytes.windows(4).position(|name| name == b"ispe").expect("a size") + 8;
    [at, at + 4].map(|at| u32::from_be_bytes(bytes[at..at + 4].try_into().expect("four bytes")) as usize)
}

#[test]
fn the_first_view_and_all_data_stay_within_their_budgets() {
    let first: usize =
        ["axial.webp", "coronal.webp", "sagittal.webp", "coarse.avif"].map(|name| file(name).len()).iter().sum();
    assert!(first <= 60_000, "first view: {first} bytes");
    let entries = fs::read_dir(root("assets/media/inside")).expect("a folder");
    let all: u64 = entries.map(|entry| entry.and_then(|entry| entry.metadata()).expect("readable").len()).sum();
    assert!(all <= 1_000_000, "all: {all} bytes");
}

#[test]
fn images_and_sheets_have_the_sizes_that_the_code_expects() {
    for slice in &SLICES {
        assert_eq!(size_of_webp(&file(&format!("{}.webp", slice.name))), [slice.width, slice.height], "{}", slice.name);
    }
    let size = |sheet: Sheet| [sheet.slice[0] * sheet.columns, sheet.slice[1] * sheet.rows];
    assert_eq!(size_of_avif(&file("coarse.avif")), size(COARSE_SHEET));
    for slab in 0..SLABS {
        assert_eq!(size_of_avif(&file(&format!("slices-{slab}.avif"))), size(SLAB_SHEET), "slab {slab}");
    }
    assert_eq!(SLAB_SHEET.columns * SLAB_SHEET.rows * SLABS, SIZE[2]);
}

#[test]
fn pathways_stay_inside_the_volume() {
    let pathways: Vec<String> = serde_json::from_slice(&file("pathways.json")).expect("pathways");
    assert!(pathways.len() > 1000);
    for line in &pathways {
        let mut place = [0, 2, 4].map(|at| i32::from_str_radix(&line[at..at + 2], 16).expect("a number"));
        for letter in line.bytes().skip(6) {
            assert!(letter.is_ascii_lowercase());
            let step = i32::from(letter - b'a');
            let step = if step < 13 { step } else { step + 1 };
            for (axis, part) in [step % 3, step / 3 % 3, step / 9].into_iter().enumerate() {
                place[axis] += part - 1;
            }
            assert!((0..3).all(|axis| (0..SIZE[axis] as i32).contains(&place[axis])), "{place:?}");
        }
    }
}

#[test]
fn colors_match_the_style_tokens() {
    let tokens = ["color", "pathways"]
        .map(|name| fs::read_to_string(root("style/tokens").join(name).with_extension("css")).expect("readable"));
    let tokens = tokens.concat();
    for (name, [red, green, blue]) in ["night", "pathway-across", "pathway-along", "pathway-up"]
        .into_iter()
        .zip([NIGHT].into_iter().chain(DIRECTIONS))
    {
        let value = format!("--{name}: #{red:02x}{green:02x}{blue:02x};");
        assert!(tokens.contains(&value), "{value}");
    }
}

#[test]
fn the_page_is_complete_without_javascript() {
    let html = Html::parse_document(&CONTENT.pages()[path::SEE_INSIDE]);
    let images = select(&html, ".inside img, .slices img");
    assert_eq!(images.len(), 14);
    for image in &images {
        let source = image.attr("src").expect("a source");
        assert!(root(&source[1..]).exists(), "{source}");
        assert!(image.attr("alt").is_some_and(|alt| alt.len() > 20), "{source}");
        assert!(image.attr("width").is_some() && image.attr("height").is_some(), "{source}");
    }
    // Every control, or its container, stays hidden until the app is ready.
    let waiting = ".when-ready input, .when-ready button, input.when-ready, .when-ready-in-place button";
    assert_eq!(select(&html, waiting).len(), select(&html, ".inside :is(input, button)").len());
    assert_eq!(select(&html, ".inside input[type=range]").len(), 6);
    let text = html.root_element().text().collect::<String>();
    for words in ["This is a simulation.", "The colored lines are an illustration.", "None is a clinical image."] {
        assert!(text.contains(words), "{words}");
    }
}
