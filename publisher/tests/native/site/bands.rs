//! Divisions, exams and courses each have a picture in their band, which distinguishes adjacent pages.

use crate::fixture::{CONTENT, select};
use radiology::site::path;
use scraper::Html;

/// The name of the picture in the band of a page.
fn band(route: &str) -> Option<String> {
    let html = Html::parse_document(&CONTENT.pages()[route]);
    let [image] = select(&html, ".band__picture img")[..] else { return None };
    let file = image.attr("src")?.strip_prefix("/assets/media/bands/")?;
    Some(file.rsplit_once('-')?.0.to_string())
}

/// The pages in each "In this section" list and each gallery, in order.
fn lists() -> Vec<Vec<String>> {
    let lists = CONTENT.pages().values().flat_map(|page| {
        let html = Html::parse_document(page);
        [".local-navigation li a", ".summaries--gallery li a"].map(|links| {
            let links = select(&html, links);
            links.iter().filter_map(|link| link.attr("href").map(String::from)).collect::<Vec<_>>()
        })
    });
    let mut lists: Vec<_> = lists.filter(|list| list.len() > 1).collect();
    lists.sort();
    lists.dedup();
    lists
}

#[test]
fn every_division_exam_and_course_has_a_picture() {
    let is_one = |route: &&String| {
        let below = [path::EXAM_PREP, path::COURSES, "/about/clinical-divisions/"];
        below.iter().any(|above| route.strip_prefix(above).is_some_and(|slug| !slug.is_empty()))
    };
    let without: Vec<_> = CONTENT.pages().keys().filter(is_one).filter(|route| band(route).is_none()).collect();
    assert!(without.is_empty(), "{without:#?}");
}

/// A gallery with a gap would look broken, so all of its pages need a picture. The divisions form a gallery.
#[test]
fn a_gallery_shows_a_picture_for_each_page() {
    let html = Html::parse_document(&CONTENT.pages()["/about/clinical-divisions/"]);
    let shown = select(&html, ".summaries--gallery li:has(img[loading=lazy][alt=''][width][height])");
    assert_eq!(shown.len(), 8);
    for (route, page) in CONTENT.pages() {
        let html = Html::parse_document(page);
        let all = select(&html, ".summaries--gallery li").len();
        assert_eq!(select(&html, ".summaries--gallery li:has(img)").len(), all, "{route}");
    }
}

#[test]
fn adjacent_pages_in_a_list_have_different_pictures() {
    let mut alike = Vec::new();
    for list in lists() {
        for pair in list.windows(2) {
            let [one, other] = [&pair[0], &pair[1]].map(|route| band(route));
            if one.is_some() && one == other {
                alike.push(format!("{} and {}: {}", pair[0], pair[1], one.unwrap_or_default()));
            }
        }
    }
    assert!(alike.is_empty(), "{alike:#?}");
}
