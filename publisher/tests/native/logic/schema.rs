//! The committed schemas match the types.

use crate::fixture::root;
use publisher::content::schema;
use std::fs;

/// After changing the types, run `UPDATE_SCHEMAS=1 cargo test --test native the_committed_schemas` (or `make schemas`).
#[test]
fn the_committed_schemas_match_the_types() {
    let folder = root("assets/content/schema");
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
