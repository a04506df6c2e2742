//! Divisions, exams, courses and news items each have a picture, which distinguishes them from their neighbors.

use crate::fixture::{CONTENT, select};
use publisher::content::news;
use radiology::site::path;
use scraper::Html;
use std::collections::BTreeSet;

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

/// On wide screens, the news list has two columns and the home page shows three items, so three items in a row have
/// different pictures. Once, 26 of 40 items had no picture, and the list looked like a table with gaps.
#[test]
fn every_news_item_has_a_picture_and_three_in_a_row_have_different_ones() {
    let news = news::in_order(&CONTENT.catalog);
    let mut problems = Vec::new();
    for (place, (slug, item)) in news.iter().enumerate() {
        if item.picture.is_none() {
            problems.push(format!("{slug}: has no picture"));
            continue;
        }
        for (other, before) in &news[place.saturating_sub(2)..place] {
            if before.picture == item.picture {
                problems.push(format!("{other} and {slug}: {}", item.picture.as_deref().unwrap_or_default()));
            }
        }
    }
    assert!(problems.is_empty(), "{problems:#?}");
}

/// The pictures are renders: an alternative text says what they show. It never names the person whom the news is about,
/// as if the picture showed them, and never repeats the headline.
#[test]
fn the_alternative_text_of_a_news_picture_describes_the_picture() {
    for (slug, item) in &CONTENT.catalog.news {
        let text = item.picture_alt.as_deref().unwrap_or_default();
        assert!((30..=160).contains(&text.chars().count()) && text.ends_with('.'), "{slug}: “{text}”");
        assert!(!text.contains(&item.title), "{slug}: “{text}” repeats the headline");
        let named = item
            .people
            .iter()
            .flat_map(|name| name.split([' ', ',']))
            .find(|name| name.chars().count() > 3 && text.split_whitespace().any(|word| word == *name));
        assert!(named.is_none(), "{slug}: “{text}” names {}", named.unwrap_or_default());
    }
    // One picture is described alike wherever it is shown.
    let texts: BTreeSet<_> = CONTENT.catalog.news.values().map(|item| (&item.picture, &item.picture_alt)).collect();
    let pictures: BTreeSet<_> = texts.iter().map(|(picture, _)| picture).collect();
    assert_eq!(texts.len(), pictures.len(), "{texts:#?}");
}
