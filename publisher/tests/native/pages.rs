//! Every page of the site, rendered as the publisher renders it, and read as a browser reads it.

use crate::fixture::{CATALOG, DOCUMENTS, day, root, select, text};
use publisher::{bundle::social_card::Painter, content::schema};
use radiology::site::path;
use scraper::Html;
use std::{
    collections::{BTreeMap, BTreeSet},
    sync::LazyLock,
};
use zune_jpeg::{JpegDecoder, zune_core::bytestream::ZCursor};

const TEMPLATE: &str =
    "<!DOCTYPE html><html lang=\"en\"><head><!--HEAD--><!--/HEAD--></head><body><div id=\"app\"></div></body></html>";
const NOT_FOUND: &str = "404.html";

/// HTML of all pages by route, rendered once for all tests.
static PAGES: LazyLock<BTreeMap<String, String>> = LazyLock::new(|| {
    let catalog = &*CATALOG;
    let renderer = DOCUMENTS.renderer(TEMPLATE, &catalog.site.name);
    let mut pages: BTreeMap<String, String> = catalog
        .routes()
        .into_iter()
        .map(|route| (route.path.clone(), renderer.page(&route.path).expect("has a document")))
        .collect();
    pages.insert(NOT_FOUND.to_string(), renderer.not_found());
    pages
});

/// Addresses of the files that other programs read, and of the page that the program does not know.
static FILES: LazyLock<BTreeSet<String>> = LazyLock::new(|| {
    let files = publisher::feeds::files(&CATALOG, day("2026-11-24"), &schema::all());
    files.into_keys().chain([path::QUALITY.to_string()]).collect()
});

/// Runs `check` on every page and reports all complaints together.
fn on_every_page(check: impl Fn(&str, &Html, &mut Vec<String>)) {
    let mut complaints = Vec::new();
    for (route, html) in PAGES.iter() {
        check(route, &Html::parse_document(html), &mut complaints);
    }
    assert!(complaints.is_empty(), "{complaints:#?}");
}

#[test]
fn the_site_has_all_its_pages() {
    assert!(PAGES.len() > 130, "only {} pages", PAGES.len());
}

#[test]
fn every_page_has_one_heading_and_one_of_each_landmark() {
    on_every_page(|route, html, complaints| {
        for (selector, expected) in [("h1", 1), ("main", 1), ("body header.header", 1), ("footer.footer", 1)] {
            let found = select(html, selector).len();
            if found != expected {
                complaints.push(format!("{route}: {found} × {selector}"));
            }
        }
    });
}

#[test]
fn every_page_has_a_head_of_its_own() {
    let mut titles = BTreeSet::new();
    let mut descriptions = BTreeSet::new();
    let mut canonicals = BTreeSet::new();
    let mut cards = BTreeSet::new();
    for (route, html) in PAGES.iter() {
        let html = Html::parse_document(html);
        let one = |selector: &str| {
            let found = select(&html, selector);
            assert_eq!(found.len(), 1, "{route}: {selector}");
            found[0]
        };
        assert!(titles.insert(text(&one("title"))), "{route}: title is not unique");
        if route == NOT_FOUND {
            one("meta[name=robots][content=noindex]");
            assert!(select(&html, "meta[property^='og:image']").is_empty(), "{route}: has a social card");
            continue;
        }
        let description = one("meta[name=description]").attr("content").unwrap_or_default().to_string();
        assert!((70..=160).contains(&description.chars().count()), "{route}: {description}");
        assert!(descriptions.insert(description), "{route}: description is not unique");
        let canonical = one("link[rel=canonical]").attr("href").unwrap_or_default().to_string();
        assert_eq!(canonical, format!("{}{route}", CATALOG.site.origin));
        assert!(canonicals.insert(canonical.clone()), "{route}: canonical is not unique");
        let card = one("meta[property='og:image']").attr("content").unwrap_or_default();
        let name = card.strip_prefix(&format!("{}/assets/social/", CATALOG.site.origin)).unwrap_or_default();
        assert!(name.ends_with(".jpg") && cards.insert(name.to_string()), "{route}: card {card} is not unique");
        for name in ["image:width", "image:height", "image:alt", "title", "description", "url", "type", "site_name"] {
            let said = one(&format!("meta[property='og:{name}']")).attr("content").unwrap_or_default();
            assert!(!said.is_empty(), "{route}: og:{name}");
        }
        one(&format!("meta[property='og:url'][content='{canonical}']"));
        one("meta[property='og:locale'][content=en_US]");
        one("meta[name='twitter:card'][content=summary_large_image]");
    }
}

/// Wherever a feed reader is pointed, it finds the feeds of the news.
/// The search took the heading, which is a sentence, for the name of the home page.
#[test]
fn the_home_page_goes_by_its_name() {
    let name = &CATALOG.home.title;
    on_every_page(|route, html, problems| {
        let named = select(html, "h1[data-pagefind-meta='title[data-name]']");
        let names: Vec<_> = named.iter().filter_map(|h1| h1.attr("data-name")).collect();
        let expected: &[&str] = if route == path::HOME { &[name] } else { &[] };
        if names != expected {
            problems.push(format!("{route}: the search calls it {names:?}"));
        }
        if route == path::HOME && select(html, "title").iter().map(text).collect::<String>() != *name {
            problems.push(format!("{route}: the title is not “{name}”"));
        }
    });
}

#[test]
fn every_page_names_the_feeds_of_the_news() {
    on_every_page(|route, html, complaints| {
        let found: Vec<_> = select(html, "head link[rel=alternate]")
            .iter()
            .map(|link| ["type", "title", "href"].map(|name| link.attr(name).unwrap_or_default().to_string()))
            .collect();
        let title = format!("{}: news", CATALOG.site.name);
        let expected = [("application/atom+xml", path::NEWS_ATOM), ("application/feed+json", path::NEWS_JSON)];
        let expected = expected.map(|(kind, file)| [kind.to_string(), title.clone(), file.to_string()]);
        if found != expected || !expected.iter().all(|[_, _, file]| FILES.contains(file)) {
            complaints.push(format!("{route}: {found:?}"));
        }
    });
}

/// Whoever moves the site changes one line.
#[test]
fn the_origin_of_the_site_is_one_setting() {
    let host = CATALOG.site.origin.trim_start_matches("https://");
    let mut named = Vec::new();
    for folder in ["src", "publisher/src", "style", "assets/js", "scripts", "index.html", "Trunk.toml", "Makefile"] {
        for entry in walkdir::WalkDir::new(root(folder)) {
            let path = entry.expect("readable").into_path();
            let text = path.is_file().then(|| std::fs::read_to_string(&path).ok()).flatten();
            if text.is_some_and(|text| text.contains(host)) {
                named.push(path);
            }
        }
    }
    // Content names it as well, as the source of what it says: that is where it was found, not where it stands.
    assert!(named.is_empty(), "{named:?} name {host}; take it from site.json");
}

#[test]
fn a_social_card_is_a_small_jpeg_of_the_size_that_the_head_says() {
    let painter = Painter::new(&root("")).expect("fonts and ground");
    let wordmark = ["Duke".to_string(), "Department of Radiology".to_string()];
    for title in ["MRI", "The Duke University Cervical Spine MRI Segmentation Dataset <CSpineSeg> & what it is for"] {
        let jpeg = painter.jpeg(&painter.svg(&wordmark, title, "Research")).expect("a card");
        assert!((10_000..75_000).contains(&jpeg.len()), "{title}: {} bytes", jpeg.len());
        let mut decoder = JpegDecoder::new(ZCursor::new(&jpeg));
        decoder.decode().expect("a JPEG");
        let (width, height) = decoder.dimensions().expect("decoded");
        assert_eq!(
            [width.to_string(), height.to_string()],
            [radiology::site::CARD_WIDTH, radiology::site::CARD_HEIGHT]
        );
    }
}

#[test]
fn no_page_shows_an_error_or_a_loading_state() {
    on_every_page(|route, html, complaints| {
        if !select(html, ".skeleton").is_empty() {
            complaints.push(format!("{route}: still loading"));
        }
        if route != NOT_FOUND && !select(html, ".notice").is_empty() {
            complaints.push(format!("{route}: shows a notice in place of its content"));
        }
    });
}

/// Ids, by page, that links may lead to.
fn anchors() -> BTreeMap<&'static str, BTreeSet<String>> {
    PAGES
        .iter()
        .map(|(route, html)| {
            let html = Html::parse_document(html);
            let ids = select(&html, "[id]").iter().filter_map(|e| e.attr("id").map(String::from)).collect();
            (route.as_str(), ids)
        })
        .collect()
}

#[test]
fn every_link_leads_somewhere() {
    let anchors = anchors();
    on_every_page(|route, html, complaints| {
        for link in select(html, "a[href]") {
            let href = link.attr("href").expect("selected by it");
            if text(&link).is_empty() {
                complaints.push(format!("{route}: the link to {href} has no text"));
            }
            // What is subscribed to has a scheme of its own.
            let webcal = CATALOG.site.origin.replace("https://", "webcal://");
            let file = href.strip_prefix(&webcal).unwrap_or(href);
            if path::is_internal(file) && !path::is_page(file) {
                if !FILES.contains(file) || link.attr("rel") != Some("external") {
                    complaints.push(format!("{route}: there is no {href}, or the program would take it for a page"));
                }
                continue;
            }
            if !href.starts_with(['/', '#']) {
                let is_known =
                    ["https://", "http://", "mailto:", "tel:+1", "geo:"].iter().any(|scheme| href.starts_with(scheme));
                if !is_known {
                    complaints.push(format!("{route}: {href}"));
                }
                continue;
            }
            let (target, anchor) = href.split_once('#').unwrap_or((href, ""));
            let target = target.split('?').next().expect("first part");
            let target = if target.is_empty() { route } else { target };
            match anchors.get(target) {
                None => complaints.push(format!("{route}: there is no page {target}")),
                Some(ids) if !anchor.is_empty() && !ids.contains(anchor) => {
                    complaints.push(format!("{route}: there is no {href}"));
                }
                Some(_) => {}
            }
        }
    });
}

#[test]
fn every_page_can_be_reached_from_home() {
    let mut reached = BTreeSet::from(["/".to_string()]);
    let mut next = vec!["/".to_string()];
    while let Some(route) = next.pop() {
        let html = Html::parse_document(&PAGES[&route]);
        for link in select(&html, "a[href^='/']") {
            let target =
                link.attr("href").expect("selected by it").split(['#', '?']).next().expect("first part").to_string();
            if PAGES.contains_key(&target) && reached.insert(target.clone()) {
                next.push(target);
            }
        }
    }
    let orphans: Vec<_> = PAGES.keys().filter(|route| *route != NOT_FOUND && !reached.contains(*route)).collect();
    assert!(orphans.is_empty(), "no link leads to {orphans:?}");
}

#[test]
fn every_picture_is_there_and_keeps_its_space() {
    on_every_page(|route, html, complaints| {
        for image in select(html, "img") {
            if image.attr("alt").is_none() || image.attr("width").is_none() || image.attr("height").is_none() {
                complaints.push(format!("{route}: {} lacks alt, width or height", image.html()));
            }
        }
        for element in select(html, "img[src], source[src], img[srcset], source[srcset]") {
            let candidates = element.attr("srcset").into_iter().flat_map(|set| set.split(", "));
            let addresses = candidates.map(|c| c.split(' ').next().expect("address")).chain(element.attr("src"));
            for address in addresses.filter(|address| !root(address.trim_start_matches('/')).is_file()) {
                complaints.push(format!("{route}: there is no {address}"));
            }
        }
    });
}

/// The policy allows no inline style and no inline script (data are none: nothing runs them), and ids are what labels and links go by.
#[test]
fn no_page_has_inline_code_or_an_id_twice() {
    on_every_page(|route, html, complaints| {
        let code = "[style], [onclick], [onload], \
                    script:not([type='application/json'], [type='application/ld+json'])";
        for element in select(html, code) {
            complaints.push(format!("{route}: inline code in {}", element.value().name()));
        }
        let mut ids = BTreeSet::new();
        for element in select(html, "[id]") {
            let id = element.attr("id").expect("selected by it");
            if !ids.insert(id.to_string()) {
                complaints.push(format!("{route}: id {id} twice"));
            }
        }
    });
}

#[test]
fn headings_do_not_skip_a_level() {
    on_every_page(|route, html, complaints| {
        let mut before = 0;
        for heading in select(html, "main h1, main h2, main h3, main h4") {
            let level: u32 = heading.value().name()[1..].parse().expect("a digit");
            if level > before + 1 {
                complaints.push(format!("{route}: “{}” is an h{level} after an h{before}", text(&heading)));
            }
            before = level;
        }
    });
}

/// The seed's menu: four sections with their entries, each with a page of its own.
#[test]
fn the_menu_has_the_four_sections_and_29_entries_of_the_seed() {
    let html = Html::parse_document(&PAGES["/"]);
    let sections: Vec<_> = select(&html, ".navigation__link").iter().map(text).collect();
    assert_eq!(sections, ["Patient Care", "Education", "Research", "About"]);
    let entries = select(&html, ".navigation__entries a");
    assert_eq!(entries.len(), 29);
    for entry in entries {
        let route = entry.attr("href").expect("a link");
        let page = Html::parse_document(&PAGES[route]);
        assert!(!select(&page, ".breadcrumbs").is_empty(), "{route}: no breadcrumbs");
        assert!(!select(&page, ".local-navigation").is_empty(), "{route}: no local navigation");
        assert!(select(&page, ".band__summary").iter().any(|s| text(s).len() > 30), "{route}: no summary");
    }
}
