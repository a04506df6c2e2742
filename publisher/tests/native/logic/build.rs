//! The made-up department as a site on disk: what a release writes, as far as it needs no app.

use crate::fixture::{FIXTURE, TEMPLATE, TODAY, select, text};
use publisher::{
    build::{Build, files},
    bundle::{
        style::Style,
        template::{APP, HEAD, PREFERENCES, STYLE, Template},
    },
    reports::measures::links,
};
use radiology::site::path;
use scraper::Html;
use std::{fs, path::Path};

/// Another department takes this engine by replacing content and media; nothing of this one's is in its pages.
#[test]
fn another_department_is_built_from_its_content_and_media() {
    let staging = tempfile::tempdir().expect("temporary folder");
    let output = staging.path();
    files::copy(&FIXTURE.sources.media, &output.join("assets/media")).expect("copied");
    let build = Build::read(&FIXTURE.sources, *TODAY, output).expect("valid content");
    build.write_data().expect("written");
    let style = Style::read(&FIXTURE.sources.style).expect("style");
    let pages = build.render_pages(&style, TEMPLATE).expect("rendered");
    build.index_pages(&pages).expect("indexed");

    let links = links::check(&pages, output, path::QUALITY).expect("every link leads somewhere");
    assert_eq!(links.pages, build.catalog.routes().len() + 1);
    for route in pages.keys() {
        let html = fs::read_to_string(output.join(&route[1..]).join("index.html")).expect("is there");
        assert!(!html.contains("Duke"), "{route}");
        let html = Html::parse_document(&html);
        assert_eq!(select(&html, "h1").len(), 1, "{route}");
        for image in select(&html, "img[src]") {
            let address = image.attr("src").expect("selected by it");
            assert!(output.join(&address[1..]).is_file() || is_of_the_engine(address), "{route}: {address}");
        }
    }
    for file in ["404.html", "pagefind/pagefind.js", "pagefind/words.json", "robots.txt", "content/shell.json"] {
        assert!(output.join(file).is_file(), "{file}");
    }
}

/// Without a document, the app still says who to call, because the HTML of the app contains the number.
#[test]
fn a_page_without_a_document_says_who_to_call() {
    let site = &FIXTURE.catalog.site;
    let html = Html::parse_document(&FIXTURE.documents.renderer(TEMPLATE, site).offline());
    let [app] = &select(&html, "#app")[..] else { panic!("one app") };
    let said =
        ["data-phone", "data-phone-href", "data-wordmark-first", "data-wordmark-second"].map(|name| app.attr(name));
    assert_eq!(said, ["(555) 555-0100", "tel:+15555550100", "Example", "Department of Imaging"].map(Some));
    let [call] = &select(&html, "main a[href^='tel:']")[..] else { panic!("one number") };
    assert_eq!((text(call).as_str(), call.attr("href")), ("(555) 555-0100", Some("tel:+15555550100")));

    let staging = tempfile::tempdir().expect("temporary folder");
    fs::write(staging.path().join("index.html"), [HEAD, PREFERENCES, STYLE, APP].concat()).expect("written");
    let bare = Template::read(staging.path()).expect("a template").for_development(site);
    let bare = Html::parse_fragment(&bare);
    assert_eq!(select(&bare, "#app[data-phone='(555) 555-0100'][data-wordmark-first=Example]").len(), 1);
}

/// Whether the picture is one that the engine names itself.
fn is_of_the_engine(address: &str) -> bool {
    !FIXTURE.sources.media.join(Path::new(address).strip_prefix("/assets/media").expect("a picture")).exists()
        && FIXTURE.has_file(address)
}
