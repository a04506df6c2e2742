//! The entries as data: complete, named by the index, and true to the schemas that are published with
//! them, so that others can check what they take without asking us.

use crate::fixture::catalog;
use publisher::{
    content::{catalog::Catalog, schema},
    feeds,
};
use radiology::site::path;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// Every file by its absolute address.
fn published(catalog: &Catalog) -> BTreeMap<String, Value> {
    let files = feeds::open_data::files(catalog, &schema::all()).into_iter();
    files
        .map(|(address, text)| {
            assert!(address.starts_with(path::DATA), "{address}");
            (catalog.site.origin.clone() + &address, serde_json::from_str(&text).expect("JSON"))
        })
        .collect()
}

#[test]
fn every_entry_follows_the_schema_that_it_names() {
    let catalog = catalog();
    let files = published(&catalog);
    let schemas = format!("{}{}schema/", catalog.site.origin, path::DATA);
    let index = catalog.site.origin.clone() + path::DATA_INDEX;
    let mut problems = Vec::new();
    let mut checked = 0;
    for (address, entry) in files.iter().filter(|(address, _)| !address.starts_with(&schemas) && **address != index) {
        let name = entry["$schema"].as_str().expect("names a schema");
        let schema = files.get(name).unwrap_or_else(|| panic!("{address}: there is no {name}"));
        assert_eq!(schema["$id"], name);
        let validator = jsonschema::validator_for(schema).expect("a schema");
        problems.extend(validator.iter_errors(entry).map(|e| format!("{address}: {}: {e}", e.instance_path)));
        checked += 1;
    }
    assert!(problems.is_empty(), "{problems:#?}");
    assert!(checked > 200, "only {checked} entries were checked");
}

#[test]
fn the_index_names_every_entry_once_and_nothing_else() {
    let catalog = catalog();
    let mut files = published(&catalog);
    let index = files.remove(&(catalog.site.origin.clone() + path::DATA_INDEX)).expect("the index");
    let mut named = BTreeSet::from([index["conditions"]["address"].as_str().expect("an address").to_string()]);
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

/// What is read back is what the editors wrote: no field is lost on the way.
#[test]
fn an_entry_as_data_is_the_entry() {
    let catalog = catalog();
    let files = published(&catalog);
    let at = |collection: &str, slug: &str| {
        files[&(catalog.site.origin.clone() + &path::data_file(collection, slug))].clone()
    };
    for (slug, exam) in &catalog.exams {
        assert_eq!(
            serde_json::from_value::<publisher::content::model::Exam>(at("exams", slug)).expect("an exam").before,
            exam.before
        );
    }
    let mut page: publisher::content::model::Page = serde_json::from_value(at("pages", "about/news")).expect("a page");
    page.schema = catalog.pages["/about/news/"].schema.clone();
    assert_eq!(page, catalog.pages["/about/news/"]);
}
