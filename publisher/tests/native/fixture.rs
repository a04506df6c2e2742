//! The site as it is in the repository, read once for all tests, and what looks into its pages.

use publisher::{
    bundle::documents::{self, Documents, today},
    content::{catalog::Catalog, validate, values::Day},
};
use scraper::{ElementRef, Html, Selector};
use serde_json::Value;
use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
    sync::LazyLock,
};
use tempfile::TempDir;

/// A path in the repository.
pub fn root(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(path)
}

/// The day of `2026-05-06`.
pub fn day(text: &str) -> Day {
    text.parse().expect("a day")
}

/// The content, without fault.
pub static CATALOG: LazyLock<Catalog> = LazyLock::new(|| {
    documents::checked_catalog(&root("assets/content"), &root("assets/media/cards"), today()).expect("content")
});

/// The content, to be changed.
pub fn catalog() -> Catalog {
    CATALOG.clone()
}

/// A copy of the files of the content, to be damaged.
pub fn copied_content() -> TempDir {
    let folder = tempfile::tempdir().expect("temporary folder");
    for entry in walkdir::WalkDir::new(root("assets/content")) {
        let entry = entry.expect("readable");
        let target = folder.path().join(entry.path().strip_prefix(root("assets/content")).expect("below"));
        if entry.file_type().is_dir() {
            fs::create_dir_all(target).expect("folder");
        } else {
            fs::copy(entry.path(), target).expect("copy");
        }
    }
    folder
}

/// The problems of the content after `damage` was done to a copy of one file; a file that does not
/// exist starts as null.
pub fn problems_after(file: &str, damage: impl FnOnce(&mut Value)) -> Vec<String> {
    problems_on(today(), file, damage)
}

/// The same on another day.
pub fn problems_on(today: Day, file: &str, damage: impl FnOnce(&mut Value)) -> Vec<String> {
    let folder = copied_content();
    let path = folder.path().join(file);
    let mut value: Value = serde_json::from_str(&fs::read_to_string(&path).unwrap_or("null".into())).expect("JSON");
    damage(&mut value);
    fs::write(&path, value.to_string()).expect("written");
    let outcome = validate::read(folder.path(), &pictures(), today);
    outcome.err().unwrap_or_default().iter().map(ToString::to_string).collect()
}

/// Names of the pictures that entries may show.
pub fn pictures() -> BTreeSet<String> {
    documents::picture_names(&root("assets/media/cards")).expect("pictures are there")
}

/// What the browser is given of each route.
pub static DOCUMENTS: LazyLock<Documents> = LazyLock::new(|| Documents::of(&CATALOG, today()));

pub fn select<'a>(html: &'a Html, selector: &str) -> Vec<ElementRef<'a>> {
    html.select(&Selector::parse(selector).expect("selector")).collect()
}

/// The text of an element, without spaces around it.
pub fn text(element: &ElementRef) -> String {
    element.text().collect::<String>().trim().to_string()
}
