//! The images that other sites show with a link to a page.

use crate::fixture::{FIXTURE, catalog, root};
use publisher::{
    bundle::release::{
        archive,
        social_card::{self, Painter},
    },
    output::{SiteFolder, files},
};
use radiology::site::{CARD_HEIGHT, CARD_WIDTH, path};
use std::fs;
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

/// A build of 10,000 articles drew 12,000 cards in a third of its time, three in four of them for the oldest news.
#[test]
fn old_news_has_the_card_of_the_news_list() {
    let mut catalog = catalog();
    let item = catalog.news.values().next().expect("has news").clone();
    for number in 0..archive::NEWER + archive::NEWEST {
        let mut item = item.clone();
        item.title = "Not the title of the list".into();
        catalog.news.insert(format!("added-{number}"), item);
    }
    let folder = tempfile::tempdir().expect("temporary folder");
    let site = SiteFolder::new(folder.path());
    files::copy(&FIXTURE.sources.media, &site, "/assets/media/").expect("copied");
    social_card::write(&catalog, &root(""), &site).expect("written");
    let card = |route: &str| fs::read(site.file(&path::social_card(route))).expect("exists");
    let list = card(path::NEWS);
    let old = archive::old_routes(&catalog);
    assert!(old.len() > archive::NEWEST, "also lists");
    for route in catalog.news.keys().map(|slug| archive::route(slug)) {
        assert_eq!(card(&route) == list, old.contains(&route), "{route}");
    }
}
