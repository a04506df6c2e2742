//! The entries as data: complete and named by the index, so that others can check what they take without asking us.

use crate::{fixture::FIXTURE, invariants::schema::published};
use publisher::content::model::{Exam, Page};
use radiology::site::path;
use std::collections::BTreeSet;

#[test]
fn the_index_names_every_entry_once_and_nothing_else() {
    let catalog = &FIXTURE.catalog;
    let mut files = published(catalog);
    let index = files.remove(&(catalog.site.origin.url(path::DATA_INDEX))).expect("the index");
    let single =
        ["conditions", "report_terms"].map(|name| index[name]["address"].as_str().expect("an address").to_string());
    let mut named = BTreeSet::from(single);
    for collection in index["collections"].as_array().expect("collections") {
        let entries = collection["entries"].as_array().expect("addresses");
        assert_eq!(collection["count"], entries.len(), "{}", collection["name"]);
        assert!(files.contains_key(collection["schema"].as_str().expect("an address")));
        for entry in entries {
            let entry = entry.as_str().expect("an address").to_string();
            assert_eq!(files[&entry]["$schema"], collection["schema"], "{entry}");
            assert!(named.insert(entry.clone()), "{entry} twice");
        }
    }
    let is_schema = |address: &String| address.contains("/data/schema/");
    let there: BTreeSet<String> = files.into_keys().filter(|address| !is_schema(address)).collect();
    assert_eq!(named, there);
    assert_eq!(index["rights"], catalog.site.footer.copyright);
    assert!(index.get("license").is_none(), "no fact names one");
}

/// The published data equal the entries: no field is lost.
#[test]
fn an_entry_as_data_is_the_entry() {
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
