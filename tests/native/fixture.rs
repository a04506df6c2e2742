//! The site as it is in the repository, read once for all tests, and what looks into its pages.

use radiology::{
    content::catalog::Catalog,
    publish::documents::{self, Documents},
};
use scraper::{ElementRef, Html, Selector};
use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
    sync::LazyLock,
};
use tempfile::TempDir;

/// A path in the repository.
pub fn root(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// The content, without fault.
pub static CATALOG: LazyLock<Catalog> = LazyLock::new(|| {
    documents::checked_catalog(&root("assets/content"), &root("assets/media/cards")).expect("content")
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

/// Names of the pictures that entries may show.
pub fn pictures() -> BTreeSet<String> {
    documents::picture_names(&root("assets/media/cards")).expect("pictures are there")
}

/// What the browser is given of each route.
pub static DOCUMENTS: LazyLock<Documents> = LazyLock::new(|| Documents::of(&CATALOG));

pub fn select<'a>(html: &'a Html, selector: &str) -> Vec<ElementRef<'a>> {
    html.select(&Selector::parse(selector).expect("selector")).collect()
}

/// The text of an element, without spaces around it.
pub fn text(element: &ElementRef) -> String {
    element.text().collect::<String>().trim().to_string()
}
