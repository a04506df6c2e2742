//! The entries as open data: one file each, their schemas, and an index. Paths in entries, which begin with a slash, are
//! relative to this site.

use crate::content::{catalog::Catalog, values::SiteOrigin};
use radiology::site::path;
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// The file of the conditions that exams' instructions name in `when`. It belongs to no collection.
const CONDITIONS: &str = "conditions.json";
/// The file of the words in reports. It belongs to no collection either.
const REPORT_TERMS: &str = "report-terms.json";

/// The text of every file, by path. `schemas` are file names and contents. The catalog must be valid.
pub fn files(catalog: &Catalog, schemas: &[(&'static str, String)]) -> BTreeMap<String, String> {
    let origin = &catalog.site.origin;
    let mut files = BTreeMap::new();
    let mut collections = Vec::new();
    let mut used = vec![CONDITIONS, REPORT_TERMS];
    for published in catalog.published() {
        let mut urls = Vec::new();
        for (slug, entry) in published.entries {
            let path = path::data_file(published.name, &slug);
            urls.push(origin.url(&path));
            files.insert(path, with_schema(entry, origin, published.schema));
        }
        used.push(published.schema);
        collections.push(json!({
            "name": published.name,
            "description": published.entry,
            "schema": schema_url(origin, published.schema),
            "count": urls.len(),
            "entries": urls,
        }));
    }
    let conditions = serde_json::to_value(&catalog.conditions).expect("entries have only text keys");
    files.insert([path::DATA, CONDITIONS].concat(), with_schema(conditions, origin, CONDITIONS));
    let terms = serde_json::to_value(&catalog.report_terms).expect("entries have only text keys");
    files.insert([path::DATA, REPORT_TERMS].concat(), with_schema(terms, origin, REPORT_TERMS));
    for (name, schema) in schemas.iter().filter(|(name, _)| used.contains(name)) {
        let mut schema: Value = serde_json::from_str(schema).expect("schemas are JSON");
        schema["$id"] = schema_url(origin, name).into();
        files.insert(path::data_schema(name), pretty(&schema));
    }
    files.insert(path::DATA_INDEX.to_string(), pretty(&index(catalog, collections)));
    files
}

/// The content of `/data/index.json`. Nothing grants a license, so the index states the rights as every page does.
fn index(catalog: &Catalog, collections: Vec<Value>) -> Value {
    let site = &catalog.site;
    let page = &catalog.pages[path::OPEN_DATA];
    let url = |path: &str| site.origin.url(path);
    json!({
        "name": format!("{}: {}", site.name, page.title.to_lowercase()),
        "description": page.description,
        "about": url(path::OPEN_DATA),
        "publisher": { "name": catalog.home.title, "address": url(path::HOME) },
        "rights": site.footer.copyright,
        "terms": url(path::TERMS),
        "modified": catalog.modified().into_values().max(),
        "collections": collections,
        "conditions": {
            "description": "What changes how one prepares: an instruction of an exam names it in “when”",
            "schema": schema_url(&site.origin, CONDITIONS),
            "address": url(&[path::DATA, CONDITIONS].concat()),
        },
        "report_terms": {
            "description": "Words in radiology reports, explained, with what negates them",
            "schema": schema_url(&site.origin, REPORT_TERMS),
            "address": url(&[path::DATA, REPORT_TERMS].concat()),
        },
        "feeds": {
            "news": [url(path::NEWS_ATOM), url(path::NEWS_JSON)],
            "calendar": url(&path::calendar_file("all")),
        },
    })
}

/// The URL of a schema.
fn schema_url(origin: &SiteOrigin, schema: &str) -> String {
    origin.url(&path::data_schema(schema))
}

fn with_schema(mut entry: Value, origin: &SiteOrigin, schema: &str) -> String {
    entry["$schema"] = schema_url(origin, schema).into();
    pretty(&entry)
}

fn pretty(value: &Value) -> String {
    format!("{value:#}\n")
}
