//! The committed schemas are those of the types, and the content follows them.

use crate::fixture::root;
use publisher::content::schema;
use serde_json::Value;
use std::{fs, path::PathBuf};

fn content() -> PathBuf {
    root("assets/content")
}

/// After a change of the types: `UPDATE_SCHEMAS=1 cargo test --test native schema::` (or `make schemas`).
#[test]
fn the_committed_schemas_are_those_of_the_types() {
    let folder = content().join("schema");
    for (name, schema) in schema::all() {
        let file = folder.join(name);
        if std::env::var_os("UPDATE_SCHEMAS").is_some() {
            fs::create_dir_all(&folder).expect("folder");
            fs::write(&file, &schema).expect("written");
        }
        let committed = fs::read_to_string(&file).unwrap_or_default();
        assert!(committed == schema, "{} is not up to date; run `make schemas`", file.display());
    }
}

#[test]
fn every_entry_names_its_schema_and_follows_it() {
    let mut problems = Vec::new();
    let mut checked = 0;
    for entry in walkdir::WalkDir::new(content()) {
        let path = entry.expect("readable").into_path();
        if path.extension().is_none_or(|extension| extension != "json") || path.starts_with(content().join("schema")) {
            continue;
        }
        let value: Value = serde_json::from_str(&fs::read_to_string(&path).expect("file")).expect("JSON");
        let name = value["$schema"].as_str().unwrap_or_default();
        let Ok(schema) = fs::read_to_string(path.parent().expect("folder").join(name)) else {
            problems.push(format!("{}: $schema “{name}” leads nowhere", path.display()));
            continue;
        };
        let validator = jsonschema::validator_for(&serde_json::from_str(&schema).expect("JSON")).expect("schema");
        problems.extend(validator.iter_errors(&value).map(|e| format!("{}: {}: {e}", path.display(), e.instance_path)));
        checked += 1;
    }
    assert!(problems.is_empty(), "{problems:#?}");
    assert!(checked > 200, "only {checked} entries were checked");
}
