use super::*;
use crate::text::normalize::letters;

fn entry(title: &str, facets: &str) -> NewsEntry {
    NewsEntry { card: Markup(title.into()), facets: facets.into(), words: letters(&title.to_lowercase()) }
}

/// Three parts with a hundred items each, one per year from 2026 down to 1727; every tenth is on education.
fn archive() -> (Vec<IndexPart>, Vec<(String, usize, usize)>) {
    let entry = |i: usize| {
        let topic = if i.is_multiple_of(10) { "education" } else { "research" };
        entry(&format!("Item {i} about MRI"), &format!("{topic} {}", 2026 - i))
    };
    let parts = (0..3).map(|part| Some((part * 100..part * 100 + 100).map(entry).collect())).collect();
    let year = |i: usize| ((2026 - i).to_string(), i / 100 + 1, i / 100 + 1);
    (parts, (0..300).map(year).collect())
}

fn asked(words: &str, topic: &str, year: &str) -> [String; 3] {
    [words, topic, year].map(String::from)
}

fn titles(found: &Found) -> Vec<&str> {
    found.items.iter().map(|card| card.0.as_str()).collect()
}

#[test]
fn the_first_items_need_only_the_parts_that_contain_them() {
    let (mut parts, years) = archive();
    let ask = asked("mri", "", "");
    let mut empty: Vec<IndexPart> = vec![None; 3];
    assert_eq!(search(&empty, &years, &ask, 12).needed, Some(1));
    empty[0] = parts[0].take();
    let found = search(&empty, &years, &ask, 12);
    assert_eq!((found.items.len(), found.has_more, found.needed), (12, true, None));
    assert_eq!(titles(&found)[0], "Item 0 about MRI");
}

#[test]
fn the_search_continues_until_there_are_enough_items_or_no_more_parts() {
    let (mut parts, years) = archive();
    let [second, third] = [parts[1].take(), parts[2].take()];
    let ask = asked("", "education", "");
    // Ten in each part.
    let found = search(&parts, &years, &ask, 12);
    assert_eq!((found.items.len(), found.needed), (10, Some(2)));
    parts[1] = second;
    let found = search(&parts, &years, &ask, 12);
    assert_eq!((found.items.len(), found.has_more, found.needed), (12, true, None));
    let found = search(&parts, &years, &ask, 24);
    assert_eq!((found.items.len(), found.has_more, found.needed), (20, false, Some(3)));
    parts[2] = third;
    let found = search(&parts, &years, &ask, 36);
    assert_eq!((found.items.len(), found.has_more, found.needed), (30, false, None));
}

#[test]
fn there_is_no_more_after_the_last_item() {
    let (parts, years) = archive();
    let found = search(&parts, &years, &asked("item 29", "", ""), 12);
    // "item 29" begins "item 29" and "item 290" to "item 299".
    assert_eq!((found.items.len(), found.has_more, found.needed), (11, false, None));
    let found = search(&parts, &years, &asked("item 29", "", ""), 11);
    assert_eq!((found.items.len(), found.has_more), (11, false));
}

#[test]
fn a_year_needs_only_its_own_parts() {
    let (mut parts, years) = archive();
    parts[0] = None;
    parts[1] = None;
    let found = search(&parts, &years, &asked("", "", "1776"), 12);
    assert_eq!(titles(&found), ["Item 250 about MRI"]);
    assert_eq!(found.needed, None);
    assert_eq!(search(&parts, &years, &asked("", "", "1890"), 12).needed, Some(2));
}

#[test]
fn a_search_without_results_needs_no_further_part() {
    let (_, years) = archive();
    let nothing: Vec<IndexPart> = vec![None; 3];
    assert_eq!(search(&nothing, &years, &asked("", "", "1066"), 12), Found::default());
    assert_eq!(search(&nothing, &years, &asked("", "", "next"), 12), Found::default());
    let (parts, _) = archive();
    for ask in [asked("ultrasound", "", ""), asked("mri", "sports", ""), asked("放射線", "", ""), asked("–", "", "")]
    {
        assert_eq!(search(&parts, &years, &ask, 12), Found::default(), "{ask:?}");
    }
}

#[test]
fn the_count_is_in_words() {
    assert_eq!(in_words(0, Foot::Empty), "No news found");
    assert_eq!(in_words(1, Foot::Nothing), "1 item matches");
    assert_eq!(in_words(7, Foot::Nothing), "7 items match");
    assert_eq!(in_words(12, Foot::More), "The first 12 items that match");
}
