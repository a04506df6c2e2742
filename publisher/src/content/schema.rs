//! Generates the entries' JSON Schemas from their types, so that editors' apps complete and check entries as they are
//! typed. The schemas are committed; a test compares them with the types.

use super::model::{
    Conditions, Course, Desk, Event, Exam, Home, Navigation, NewsItem, Page, Person, Redirects, ReportTerms, Site,
    Synonyms,
};
use schemars::{JsonSchema, generate::SchemaSettings};

/// Returns the file names and contents of all schemas.
pub fn all() -> Vec<(&'static str, String)> {
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
fn schema<T: JsonSchema>() -> String {
    let schema = SchemaSettings::draft07().into_generator().into_root_schema_for::<T>();
    let mut json = serde_json::to_string_pretty(&schema).expect("schemas are JSON");
    json.push('\n');
    json
}
