//! The two sites under test, each read once for all tests, and helpers that damage content and inspect pages.

use publisher::{
    build::{Build, Sources},
    bundle::documents::{self, Documents, today},
    content::{
        catalog::{Catalog, Problem, parse},
        schema,
        validate::{self, validate},
        values::Day,
    },
    feeds,
    seo::structured_data,
};
use radiology::site::path;
use rayon::prelude::*;
use scraper::{ElementRef, Html, Selector};
use serde::de::DeserializeOwned;
use serde_json::Value;
use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
    sync::{LazyLock, OnceLock},
};
use tempfile::TempDir;

/// A path in the repository.
pub fn root(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(path)
}

/// Parses a day such as `2026-05-06`.
pub fn day(text: &str) -> Day {
    text.parse().expect("a day")
}

/// The current day in the logic tests, a Monday.
pub static TODAY: LazyLock<Day> = LazyLock::new(|| day("2031-03-10"));

/// The page for unknown paths.
pub const NOT_FOUND: &str = "404.html";

pub const TEMPLATE: &str =
    "<!DOCTYPE html><html lang=\"en\"><head><!--HEAD--><!--/HEAD--></head><body><div id=\"app\"></div></body></html>";

/// The fictional department on [`TODAY`].
pub static FIXTURE: LazyLock<Site> = LazyLock::new(|| Site::read(fixture_sources(), *TODAY));

/// The department's own content, today.
pub static CONTENT: LazyLock<Site> = LazyLock::new(|| Site::read(Sources::of_project(&root("")), today()));

fn fixture_sources() -> Sources {
    let folder = root("tests/fixtures/site");
    let [content, media, drawings] = ["content", "media", "drawings"].map(|name| folder.join(name));
    Sources { content, media, drawings, style: root("style"), project: root("") }
}

/// A site, read by the publisher.
pub struct Site {
    pub sources: Sources,
    pub today: Day,
    pub catalog: Catalog,
    pub documents: Documents,
    pages: OnceLock<BTreeMap<String, String>>,
    graphs: OnceLock<BTreeMap<String, Value>>,
}

impl Site {
    fn read(sources: Sources, today: Day) -> Site {
        let Build { today, catalog, documents, .. } = Build::read(&sources, today).expect("valid content");
        Site { sources, today, catalog, documents, pages: OnceLock::new(), graphs: OnceLock::new() }
    }

    /// HTML of all pages by route, and of [`NOT_FOUND`].
    pub fn pages(&self) -> &BTreeMap<String, String> {
        self.pages.get_or_init(|| {
            let renderer = self.documents.renderer(TEMPLATE, &self.catalog.site);
            let routes = self.catalog.routes().into_par_iter();
            let page = |path: String| (path.clone(), renderer.page(&path).expect("has a document"));
            let pages = routes.map(|route| page(route.path)).collect::<Vec<_>>().into_iter();
            pages.chain([(NOT_FOUND.to_string(), renderer.not_found())]).collect()
        })
    }

    /// The JSON-LD of each page, by route.
    pub fn graphs(&self) -> &BTreeMap<String, Value> {
        self.graphs.get_or_init(|| structured_data::graphs(&self.catalog))
    }

    /// Paths of the files that other software reads, and of the page that the app cannot show.
    pub fn files(&self) -> BTreeSet<String> {
        let files = feeds::files(&self.catalog, self.today, &schema::all());
        files.into_keys().chain([path::QUALITY.to_string()]).collect()
    }

    /// Names of the pictures that entries may show.
    pub fn pictures(&self) -> BTreeSet<String> {
        documents::picture_names(&self.sources.media.join("cards")).expect("pictures exist")
    }

    /// Whether the site has a file at this path. Pictures of the design belong to the project rather than the site.
    pub fn has_file(&self, path: &str) -> bool {
        let is_media =
            path.strip_prefix("/assets/media/").is_some_and(|media| self.sources.media.join(media).is_file());
        is_media || root(path.trim_start_matches('/')).is_file()
    }

    /// The problems of `catalog` as the content of this site on its current day.
    pub fn problems(&self, catalog: &Catalog) -> Vec<String> {
        problem_messages(validate(catalog, &self.pictures(), self.today))
    }
}

/// A copy of the fixture's content for a test to change.
pub fn catalog() -> Catalog {
    FIXTURE.catalog.clone()
}

/// The message of each problem; none for valid content.
pub fn problem_messages(outcome: Result<(), Vec<Problem>>) -> Vec<String> {
    outcome.err().unwrap_or_default().iter().map(ToString::to_string).collect()
}

/// A copy of the fixture's content files for a test to damage.
pub fn copied_content() -> TempDir {
    let folder = tempfile::tempdir().expect("temporary folder");
    let content = &FIXTURE.sources.content;
    for entry in walkdir::WalkDir::new(content) {
        let entry = entry.expect("readable");
        let target = folder.path().join(entry.path().strip_prefix(content).expect("below"));
        // Skip the symbolic link to the schemas: the publisher reads no entry through it.
        if entry.file_type().is_dir() {
            fs::create_dir_all(target).expect("folder");
        } else if entry.file_type().is_file() {
            fs::copy(entry.path(), target).expect("copy");
        }
    }
    folder
}

/// The text of a file in the fixture's content; `None` if the file does not exist.
pub fn file(name: &str) -> Option<String> {
    fs::read_to_string(FIXTURE.sources.content.join(name)).ok()
}

/// Replaces the entry of the file `name` with one parsed from `text`, as if the publisher had read that file. Returns
/// the invalid values, which the parser replaces with examples.
///
/// Reading the whole content again for each of thousands of damaged values would take minutes.
pub fn replace(catalog: &mut Catalog, name: &str, text: &str) -> Result<Vec<Problem>, Vec<Problem>> {
    fn set<T: DeserializeOwned>(place: &mut T, name: &str, text: &str) -> Result<Vec<Problem>, Vec<Problem>> {
        let (entry, invalid_values) = parse(name, text.as_bytes())?;
        *place = entry;
        Ok(invalid_values)
    }
    fn insert<T: DeserializeOwned>(
        entries: &mut BTreeMap<String, T>,
        key: &str,
        name: &str,
        text: &str,
    ) -> Result<Vec<Problem>, Vec<Problem>> {
        let (entry, invalid_values) = parse(name, text.as_bytes())?;
        entries.insert(key.to_string(), entry);
        Ok(invalid_values)
    }
    let (kind, key) = name.trim_end_matches(".json").split_once('/').unwrap_or((name, ""));
    match kind {
        "site.json" => set(&mut catalog.site, name, text),
        "navigation.json" => set(&mut catalog.navigation, name, text),
        "home.json" => set(&mut catalog.home, name, text),
        "synonyms.json" => set(&mut catalog.synonyms, name, text),
        "conditions.json" => set(&mut catalog.conditions, name, text),
        "report-terms.json" => set(&mut catalog.report_terms, name, text),
        "redirects.json" => set(&mut catalog.redirects, name, text),
        "pages" => insert(&mut catalog.pages, &format!("/{key}/"), name, text),
        "news" => insert(&mut catalog.news, key, name, text),
        "courses" => insert(&mut catalog.courses, key, name, text),
        "events" => insert(&mut catalog.events, key, name, text),
        "exams" => insert(&mut catalog.exams, key, name, text),
        "desks" => insert(&mut catalog.desks, key, name, text),
        "people" => insert(&mut catalog.people, key, name, text),
        _ => panic!("{name} is not a content file"),
    }
}

/// The problems of the fixture on its current day after `damage` changes one file; a new file starts as null.
pub fn problems_after(name: &str, damage: impl FnOnce(&mut Value)) -> Vec<String> {
    let mut value: Value = serde_json::from_str(&file(name).unwrap_or("null".into())).expect("JSON");
    damage(&mut value);
    let mut catalog = catalog();
    match replace(&mut catalog, name, &value.to_string()) {
        Ok(invalid_values) => {
            problem_messages(validate::check(&catalog, invalid_values, &FIXTURE.pictures(), FIXTURE.today))
        }
        Err(problems) => problem_messages(Err(problems)),
    }
}

pub fn select<'a>(html: &'a Html, selector: &str) -> Vec<ElementRef<'a>> {
    html.select(&Selector::parse(selector).expect("selector")).collect()
}

/// The text of an element without surrounding whitespace.
pub fn text(element: &ElementRef) -> String {
    element.text().collect::<String>().trim().to_string()
}
