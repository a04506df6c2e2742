//! Generates the entries' JSON Schemas from their types, so that editors' apps complete and check entries as they are
//! typed. The schemas are committed; a test compares them with the types.

use super::model::{
    Conditions, Course, Desk, Event, Exam, Home, Navigation, NewsItem, Page, Person, Redirects, ReportTerms, Site,
    Synonyms,
};
use schemars::{JsonSchema, generate::SchemaSettings};
use serde_json::Value;

/// Returns the file names and contents of all schemas.
pub fn all() -> Vec<(&'static str, String)> {
    values().into_iter().map(|(name, schema)| (name, pretty(&schema))).collect()
}

/// Returns the file names and values of all schemas. Their properties are in the order of the fields.
pub fn values() -> Vec<(&'static str, Value)> {
    vec![
        ("site.json", schema::<Site>()),
        ("navigation.json", schema::<Navigation>()),
        ("home.json", schema::<Home>()),
        ("page.json", schema::<Page>()),
        ("news-item.json", schema::<NewsItem>()),
        ("course.json", schema::<Course>()),
        ("event.json", schema::<Event>()),
        ("exam.json", schema::<Exam>()),
        ("desk.json", schema::<Desk>()),
        ("person.json", schema::<Person>()),
        ("conditions.json", schema::<Conditions>()),
        ("synonyms.json", schema::<Synonyms>()),
        ("redirects.json", schema::<Redirects>()),
        ("report-terms.json", schema::<ReportTerms>()),
    ]
}

/// Draft 7, which every editor's app supports.
fn schema<T: JsonSchema>() -> Value {
    SchemaSettings::draft07().into_generator().into_root_schema_for::<T>().to_value()
}

/// Returns the text of a generated file.
pub(super) fn pretty(value: &Value) -> String {
    let mut json = serde_json::to_string_pretty(value).expect("values are JSON");
    json.push('\n');
    json
}
