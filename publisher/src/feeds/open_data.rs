//! The entries as data, each in a file, with the schemas they follow and an index of them all. An
//! address in an entry that begins with a slash is one of this site.

use crate::content::catalog::Catalog;
use radiology::site::path;
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// What the instructions of exams name in `when`: one file, which no collection holds.
const CONDITIONS: &str = "conditions.json";

/// The text of every file by its address. `schemas` are file names and contents.
pub fn files(catalog: &Catalog, schemas: &[(&'static str, String)]) -> BTreeMap<String, String> {
    let origin = &catalog.site.origin;
    let mut files = BTreeMap::new();
    let mut collections = Vec::new();
    let mut used = vec![CONDITIONS];
    for published in catalog.published() {
        let mut addresses = Vec::new();
        for (slug, entry) in published.entries {
            let address = path::data_file(published.name, &slug);
            addresses.push(format!("{origin}{address}"));
            files.insert(address, with_schema(entry, origin, published.schema));
        }
        used.push(published.schema);
        collections.push(json!({
            "name": published.name,
            "description": published.entry,
            "schema": at(origin, published.schema),
            "count": addresses.len(),
            "entries": addresses,
        }));
    }
    let conditions = serde_json::to_value(&catalog.conditions).expect("entries have only text keys");
    files.insert([path::DATA, CONDITIONS].concat(), with_schema(conditions, origin, CONDITIONS));
    for (name, schema) in schemas.iter().filter(|(name, _)| used.contains(name)) {
        let mut schema: Value = serde_json::from_str(schema).expect("schemas are JSON");
        schema["$id"] = at(origin, name).into();
        files.insert(path::data_schema(name), pretty(&schema));
    }
    files.insert(path::DATA_INDEX.to_string(), pretty(&index(catalog, collections)));
    files
}

/// What stands at `/data/index.json`. Nothing grants a licence, so the index names the rights as every
/// page does.
fn index(catalog: &Catalog, collections: Vec<Value>) -> Value {
    let site = &catalog.site;
    let page = &catalog.pages[path::OPEN_DATA];
    let at = |path: &str| [&site.origin, path].concat();
    json!({
        "name": format!("{}: {}", site.name, page.title.to_lowercase()),
        "description": page.description,
        "about": at(path::OPEN_DATA),
        "publisher": { "name": catalog.home.title, "address": at(path::HOME) },
        "rights": site.footer.copyright,
        "terms": at(path::TERMS),
        "modified": catalog.modified().into_values().max(),
        "collections": collections,
        "conditions": {
            "description": "What changes how one prepares: an instruction of an exam names it in “when”",
            "schema": self::at(&site.origin, CONDITIONS),
            "address": at(&[path::DATA, CONDITIONS].concat()),
        },
        "feeds": {
            "news": [at(path::NEWS_ATOM), at(path::NEWS_JSON)],
            "calendar": at(&path::calendar_file("all")),
        },
    })
}

/// Absolute address of a schema.
fn at(origin: &str, schema: &str) -> String {
    [origin, &path::data_schema(schema)].concat()
}

fn with_schema(mut entry: Value, origin: &str, schema: &str) -> String {
    entry["$schema"] = at(origin, schema).into();
    pretty(&entry)
}

fn pretty(value: &Value) -> String {
    format!("{value:#}\n")
}
