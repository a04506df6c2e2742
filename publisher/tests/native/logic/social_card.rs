//! The images that other sites show with a link to a page.

use crate::fixture::{FIXTURE, root};
use publisher::bundle::release::social_card::Painter;
use radiology::site::{CARD_HEIGHT, CARD_WIDTH};
use zune_jpeg::{JpegDecoder, zune_core::bytestream::ZCursor};

#[test]
fn a_social_card_is_a_small_jpeg_of_the_declared_size() {
    let site = &FIXTURE.catalog.site;
    let painter = Painter::new(&root(""), &FIXTURE.sources.media, &site.card_picture).expect("fonts and background");
    for title in ["MRI", &*FIXTURE.catalog.news["long-title"].title] {
        let jpeg = painter.jpeg(&painter.svg(&site.wordmark, title, "Research")).expect("a card");
        assert!((10_000..75_000).contains(&jpeg.len()), "{title}: {} bytes", jpeg.len());
        let mut decoder = JpegDecoder::new(ZCursor::new(&jpeg));
        decoder.decode().expect("a JPEG");
        let (width, height) = decoder.dimensions().expect("decoded");
        assert_eq!([width.to_string(), height.to_string()], [CARD_WIDTH, CARD_HEIGHT]);
    }
}
