//! The entries as open data: complete and listed in the index, so that others can verify what they use without asking
//! us.

use crate::{fixture::FIXTURE, invariants::schema::published};
use publisher::content::model::{Exam, Page};
use radiology::site::path;
use std::collections::BTreeSet;

#[test]
fn the_index_lists_every_entry_once_and_nothing_else() {
    let catalog = &FIXTURE.catalog;
    let mut files = published(catalog);
    let index = files.remove(&(catalog.site.origin.url(path::DATA_INDEX))).expect("the index");
    let single = ["conditions", "report_terms"].map(|name| index[name]["address"].as_str().expect("a URL").to_string());
    let mut named = BTreeSet::from(single);
    for collection in index["collections"].as_array().expect("collections") {
        let entries = collection["entries"].as_array().expect("URLs");
        assert_eq!(collection["count"], entries.len(), "{}", collection["name"]);
        assert!(files.contains_key(collection["schema"].as_str().expect("a URL")));
        for entry in entries {
            let entry = entry.as_str().expect("a URL").to_string();
            assert_eq!(files[&entry]["$schema"], collection["schema"], "{entry}");
            assert!(named.insert(entry.clone()), "{entry} is listed twice");
        }
    }
    let is_schema = |url: &String| url.contains("/data/schema/");
    let published_urls: BTreeSet<String> = files.into_keys().filter(|url| !is_schema(url)).collect();
    assert_eq!(named, published_urls);
    assert_eq!(index["rights"], catalog.site.footer.copyright);
    assert!(index.get("license").is_none(), "the content names no license");
}

/// The published data match the entries without losing a field.
#[test]
fn published_data_matches_the_entry() {
    let catalog = &FIXTURE.catalog;
    let files = published(catalog);
    let at =
        |collection: &str, slug: &str| files[&(catalog.site.origin.url(&path::data_file(collection, slug)))].clone();
    for (slug, exam) in &catalog.exams {
        assert_eq!(serde_json::from_value::<Exam>(at("exams", slug)).expect("an exam").before, exam.before);
    }
    let mut page: Page = serde_json::from_value(at("pages", "about/news")).expect("a page");
    page.schema = catalog.pages["/about/news/"].schema.clone();
    assert_eq!(page, catalog.pages["/about/news/"]);
}
