//! The editor's forms match the types.

use crate::fixture::{CONTENT, root};
use publisher::content::editor;
use serde_json::Value;
use std::{collections::BTreeSet, fs};

fn pictures() -> BTreeSet<String> {
    CONTENT.pictures()
}

/// After changing the types, run `make schemas`.
#[test]
fn the_committed_editor_configuration_matches_the_types() {
    let file = root("editor/config.json");
    let configuration = editor::configuration(&pictures());
    if std::env::var_os("UPDATE_SCHEMAS").is_some() {
        fs::write(&file, &configuration).expect("written");
    }
    let committed = fs::read_to_string(&file).unwrap_or_default();
    assert!(committed == configuration, "editor/config.json is not up to date; run `make schemas`");
}

/// Editors see the doc comments of the types, which are the only explanation of a field.
#[test]
fn every_field_has_a_label_and_a_hint_in_plain_words() {
    let configuration = editor::configuration(&pictures()).parse::<Value>().expect("JSON");
    let mut problems = Vec::new();
    for group in ["collections", "singletons"] {
        for collection in configuration[group].as_array().expect("a list") {
            let name = collection["name"].as_str().expect("a name");
            fields(name, &collection["fields"], &mut problems);
        }
    }
    problems.sort();
    problems.dedup();
    assert!(problems.is_empty(), "{problems:#?}");
}

/// Words that only programmers use.
const JARGON: [&str; 10] = ["slug", "json", "schema", "iso 8601", "rfc", "bcp", "enum", "boolean", "null", "[`"];

fn fields(place: &str, list: &Value, problems: &mut Vec<String>) {
    for field in list.as_array().into_iter().flatten() {
        let place = format!("{place}.{}", field["name"].as_str().unwrap_or("?"));
        if field["label"].as_str().is_none_or(|label| label.contains('_') || label.is_empty()) {
            problems.push(format!("{place} has no label in plain words"));
        }
        // The name of a variant explains its value.
        let hint = field["hint"].as_str().unwrap_or_default().to_lowercase();
        if hint.is_empty() && field["name"] != "value" {
            problems.push(format!("{place} has no hint: write a doc comment on the field"));
        }
        if let Some(word) = JARGON.iter().find(|word| hint.contains(**word)) {
            problems.push(format!("{place} says “{word}” to editors: {hint}"));
        }
        fields(&place, &field["fields"], problems);
        for variant in field["types"].as_array().into_iter().flatten() {
            let place = format!("{place}.{}", variant["name"].as_str().unwrap_or("?"));
            fields(&place, &variant["fields"], problems);
        }
    }
}
