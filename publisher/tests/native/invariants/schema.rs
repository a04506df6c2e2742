//! Entries and their schemas, in the content and in the published data.

use crate::fixture::Site;
use publisher::{
    content::{catalog::Catalog, schema},
    feeds,
};
use radiology::site::path;
use serde_json::Value;
use std::{collections::BTreeMap, fs};

pub fn every_entry_conforms_to_the_schema_that_it_names(site: &Site) {
    let content = &site.sources.content;
    let mut validators = BTreeMap::new();
    let mut problems = Vec::new();
    for entry in walkdir::WalkDir::new(content) {
        let path = entry.expect("readable").into_path();
        if path.extension().is_none_or(|extension| extension != "json") || path.starts_with(content.join("schema")) {
            continue;
        }
        let value: Value = serde_json::from_str(&fs::read_to_string(&path).expect("file")).expect("JSON");
        let name = value["$schema"].as_str().unwrap_or_default();
        let file = path.parent().expect("folder").join(name);
        let Ok(file) = file.canonicalize().map_err(|_| name) else {
            problems.push(format!("{}: $schema “{name}” does not exist", path.display()));
            continue;
        };
        let validator = validators.entry(file).or_insert_with_key(|file| {
            let schema = serde_json::from_str(&fs::read_to_string(file).expect("readable")).expect("JSON");
            jsonschema::validator_for(&schema).expect("schema")
        });
        problems
            .extend(validator.iter_errors(&value).map(|e| format!("{}: {}: {e}", path.display(), e.instance_path())));
    }
    assert!(problems.is_empty(), "{problems:#?}");
}

/// Every open data file by its URL.
pub fn published(catalog: &Catalog) -> BTreeMap<String, Value> {
    let files = feeds::open_data::files(catalog, &schema::all()).into_iter();
    files
        .map(|(path, text)| {
            assert!(path.starts_with(path::DATA), "{path}");
            (catalog.site.origin.url(&path), serde_json::from_str(&text).expect("JSON"))
        })
        .collect()
}

pub fn every_published_entry_conforms_to_the_schema_that_it_names(site: &Site) {
    let files = published(&site.catalog);
    let origin = &site.catalog.site.origin;
    let schemas = format!("{origin}{}schema/", path::DATA);
    let index = origin.url(path::DATA_INDEX);
    let mut validators = BTreeMap::new();
    let mut problems = Vec::new();
    for (url, entry) in files.iter().filter(|(url, _)| !url.starts_with(&schemas) && **url != index) {
        let name = entry["$schema"].as_str().expect("names a schema");
        let validator = validators.entry(name).or_insert_with(|| {
            let schema = files.get(name).unwrap_or_else(|| panic!("{url}: there is no {name}"));
            assert_eq!(schema["$id"], name);
            jsonschema::validator_for(schema).expect("a schema")
        });
        problems.extend(validator.iter_errors(entry).map(|e| format!("{url}: {}: {e}", e.instance_path())));
    }
    assert!(problems.is_empty(), "{problems:#?}");
}
