//! Generates the configuration of the editor, Sveltia CMS, from the types of the entries: a form for each kind of entry.
//! The configuration is committed as `editor/config.json`; a test compares it with the types.

mod form;

use super::schema::{self, pretty};
use form::Forms;
use serde_json::{Map, Value, json};
use std::collections::BTreeSet;

/// A kind of entry as the editor lists it.
struct Kind {
    schema: &'static str,
    /// Its folder or, without `.json`, its file.
    name: &'static str,
    label: &'static str,
    hint: &'static str,
    entries: Option<Entries>,
}

/// The settings of a folder of entries.
struct Entries {
    singular: &'static str,
    /// Template of the file name of a new entry.
    slug: &'static str,
    /// Template of a line in the list.
    summary: &'static str,
    /// The field that names an entry.
    title: &'static str,
    sort: &'static [&'static str],
}

const fn titled(singular: &'static str, sort: &'static [&'static str]) -> Option<Entries> {
    Some(Entries { singular, slug: "{{title}}", summary: "{{title}}", title: "title", sort })
}

const KINDS: [Kind; 14] = [
    Kind {
        schema: "news-item.json",
        name: "news",
        label: "News",
        hint: "One item each, newest first on the site. The home page shows the first three.",
        entries: titled("News item", &["date", "title"]),
    },
    Kind {
        schema: "desk.json",
        name: "desks",
        label: "Desks and phone numbers",
        hint: "Who to call, when, and where they are. A change appears wherever the desk is named.",
        entries: Some(Entries {
            singular: "Desk",
            slug: "{{name}}",
            summary: "{{name}}",
            title: "name",
            sort: &["name", "reviewed"],
        }),
    },
    Kind {
        schema: "course.json",
        name: "courses",
        label: "Courses",
        hint: "A course is listed as upcoming until its last day is over.",
        entries: titled("Course", &["start", "title"]),
    },
    Kind {
        schema: "event.json",
        name: "events",
        label: "Events",
        hint: "Conferences, grand rounds and meetings, for the calendar.",
        entries: titled("Event", &["title"]),
    },
    Kind {
        schema: "person.json",
        name: "people",
        label: "People",
        hint: "Members of the department, as the directory shows them.",
        entries: Some(Entries {
            singular: "Person",
            slug: "{{given_name}}-{{family_name}}",
            summary: "{{given_name}} {{family_name}}, {{credentials}}",
            title: "family_name",
            sort: &["family_name", "reviewed"],
        }),
    },
    Kind {
        schema: "exam.json",
        name: "exams",
        label: "Exams",
        hint: "How to prepare for each kind of exam.",
        entries: titled("Exam", &["title", "reviewed"]),
    },
    Kind {
        schema: "page.json",
        name: "pages",
        label: "Pages",
        hint: "The folder of a page is its place on the site.",
        entries: titled("Page", &["title", "reviewed"]),
    },
    single("home", "Home page", "The words of the home page."),
    single("navigation", "Menu", "The order of the menu. Labels come from the pages."),
    single("site", "Site and footer", "Name of the site, footer, and links on every page."),
    single("conditions", "Questions of the exam plan", "What changes how people prepare for an exam."),
    single("synonyms", "Search words", "Words that visitors use, and what this site says instead."),
    single(
        "report-terms",
        "Words of reports",
        "What the words in radiology reports mean. docs/report-reader.md has the rules.",
    ),
    single("redirects", "Moved pages", "Old addresses, and where their subject is now."),
];

const fn single(name: &'static str, label: &'static str, hint: &'static str) -> Kind {
    Kind { schema: "", name, label, hint, entries: None }
}

/// Returns the text of the configuration. `pictures` contains the names of the available pictures.
pub fn configuration(pictures: &BTreeSet<String>) -> String {
    let schemas = schema::values();
    let (folders, files): (Vec<&Kind>, Vec<&Kind>) = KINDS.iter().partition(|kind| kind.entries.is_some());
    let all = |kinds: Vec<&Kind>| -> Vec<Value> {
        kinds.into_iter().map(|kind| collection(kind, &schemas, pictures)).collect()
    };
    pretty(&json!({
        "load_config_file": false,
        // Only local files. The editor wants the name of a service, and this one asks for nothing from the network.
        "backend": { "name": "gitea", "repo": "local/project", "auth_methods": ["token"] },
        "app_title": "Content of this site",
        "logo": { "src": "/edit/logo.svg" },
        "media_folder": "editor/pictures",
        "public_folder": "/media",
        "show_preview_links": false,
        "editor": { "preview": true },
        "slug": { "encoding": "ascii", "clean_accents": true },
        "collections": all(folders),
        "singletons": all(files),
    }))
}

fn collection(kind: &Kind, schemas: &[(&'static str, Value)], pictures: &BTreeSet<String>) -> Value {
    let file = [kind.name, ".json"].concat();
    let wanted = if kind.schema.is_empty() { file.as_str() } else { kind.schema };
    let (name, schema) = schemas.iter().find(|(name, _)| *name == wanted).expect("every kind has a schema");
    let mut collection: Map<String, Value> = Map::new();
    let mut set = |key: &str, value: Value| collection.insert(key.to_string(), value);
    set("name", json!(kind.name));
    set("label", json!(kind.label));
    // editor/format.mjs registers a format for each schema.
    set("format", json!(name));
    if let Some(entries) = &kind.entries {
        set("description", json!(kind.hint));
        set("label_singular", json!(entries.singular));
        set("folder", json!(["assets/content/", kind.name].concat()));
        set("extension", json!("json"));
        set("identifier_field", json!(entries.title));
        set("slug", json!(entries.slug));
        set("summary", json!(entries.summary));
        set("sortable_fields", json!(entries.sort));
        set("create", json!(true));
    } else {
        set("file", json!(["assets/content/", &file].concat()));
    }
    if kind.name == "pages" {
        set("nested", json!({ "subfolders": false }));
        set("meta", json!({ "path": {} }));
    }
    // With thousands of values, the editor takes seconds to prepare a preview after each key.
    if kind.name == "report-terms" {
        set("editor", json!({ "preview": false }));
    }
    set("fields", json!(Forms::new(schema, pictures).fields(schema)));
    Value::Object(collection)
}
