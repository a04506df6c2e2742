//! All entries of the site, read from disk, and questions about them.

use super::model::{
    Conditions, Course, Desk, Event, Exam, Home, Navigation, NewsItem, Page, Person, Redirects, Site, Synonyms,
};
pub use super::route::Route;
use rayon::prelude::*;
use serde::de::DeserializeOwned;
use std::{
    collections::BTreeMap,
    fmt, fs,
    path::{Path, PathBuf},
};

/// Something an editor has to mend.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Problem {
    /// File, relative to the content folder.
    pub file: String,
    /// Where in the file: `body[3].table.rows[0]`; empty for the file as a whole.
    pub field: String,
    /// What was found and what was expected.
    pub message: String,
}

impl Problem {
    pub fn new(file: impl Into<String>, field: impl Into<String>, message: impl Into<String>) -> Self {
        Problem { file: file.into(), field: field.into(), message: message.into() }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Problem { file, field, message } = self;
        if field.is_empty() { write!(f, "{file}: {message}") } else { write!(f, "{file}: {field}: {message}") }
    }
}

/// Entries of one kind by slug (for pages: by route).
pub type Collection<T> = BTreeMap<String, T>;

/// Everything that stands in the content folder.
#[derive(Clone, Debug)]
pub struct Catalog {
    pub site: Site,
    pub navigation: Navigation,
    pub home: Home,
    pub synonyms: Synonyms,
    pub conditions: Conditions,
    pub redirects: Redirects,
    /// By route, `/about/news/`.
    pub pages: Collection<Page>,
    pub news: Collection<NewsItem>,
    pub courses: Collection<Course>,
    pub events: Collection<Event>,
    pub exams: Collection<Exam>,
    pub desks: Collection<Desk>,
    pub people: Collection<Person>,
}

impl Catalog {
    /// Reads every file in `folder`.
    ///
    /// # Errors
    /// All files that cannot be read as what their place says they are.
    pub fn read(folder: &Path) -> Result<Catalog, Vec<Problem>> {
        let mut reader = Reader { folder, problems: Vec::new() };
        let site = reader.file("site.json");
        let navigation = reader.file("navigation.json");
        let home = reader.file("home.json");
        let synonyms = reader.file("synonyms.json");
        let conditions = reader.file("conditions.json");
        let redirects = reader.file("redirects.json");
        let pages = reader.collection("pages").into_iter().map(|(slug, page)| (format!("/{slug}/"), page)).collect();
        let news = reader.collection("news");
        let courses = reader.collection("courses");
        let events = reader.collection("events");
        let exams = reader.collection("exams");
        let desks = reader.collection("desks");
        let people = reader.collection("people");
        match (site, navigation, home, synonyms, conditions, redirects) {
            (Some(site), Some(navigation), Some(home), Some(synonyms), Some(conditions), Some(redirects))
                if reader.problems.is_empty() =>
            {
                Ok(Catalog {
                    site,
                    navigation,
                    home,
                    synonyms,
                    conditions,
                    redirects,
                    pages,
                    news,
                    courses,
                    events,
                    exams,
                    desks,
                    people,
                })
            }
            _ => Err(reader.problems),
        }
    }
}

/// File of the page at `route`: `/about/news/` → `pages/about/news.json`.
pub fn page_file(route: &str) -> String {
    format!("pages/{}.json", route.trim_matches('/'))
}

struct Reader<'a> {
    folder: &'a Path,
    problems: Vec<Problem>,
}

impl Reader<'_> {
    fn file<T: DeserializeOwned>(&mut self, name: &str) -> Option<T> {
        read(self.folder, name).map_err(|problem| self.problems.push(problem)).ok()
    }

    /// On all cores.
    fn collection<T: DeserializeOwned + Send>(&mut self, name: &str) -> Collection<T> {
        let root = self.folder.join(name);
        let mut files = Vec::new();
        for entry in walkdir::WalkDir::new(&root).sort_by_file_name() {
            let path: PathBuf = match entry {
                Ok(entry) if entry.file_type().is_file() => entry.into_path(),
                Ok(_) => continue,
                Err(error) => {
                    self.problems.push(Problem::new(name, "", error.to_string()));
                    continue;
                }
            };
            let inner = path.strip_prefix(&root).expect("walked from root");
            let inner = inner.to_string_lossy().replace('\\', "/");
            let file = format!("{name}/{inner}");
            match inner.strip_suffix(".json") {
                Some(slug) => files.push((slug.to_string(), file)),
                None => self.problems.push(Problem::new(file, "", "only .json files belong here")),
            }
        }
        let folder = self.folder;
        let read: Vec<_> = files.into_par_iter().map(|(slug, file)| (slug, read(folder, &file))).collect();
        let mut entries = Collection::new();
        for (slug, entry) in read {
            match entry {
                Ok(entry) => _ = entries.insert(slug, entry),
                Err(problem) => self.problems.push(problem),
            }
        }
        entries
    }
}

/// The file `name` in `folder` as what it has to be.
fn read<T: DeserializeOwned>(folder: &Path, name: &str) -> Result<T, Problem> {
    let failed = |field: String, message: String| Problem::new(name, field, message);
    let text = fs::read_to_string(folder.join(name));
    let text = text.map_err(|error| failed(String::new(), format!("cannot be read: {error}")))?;
    let mut deserializer = serde_json::Deserializer::from_str(&text);
    let value = serde_path_to_error::deserialize(&mut deserializer).map_err(|error| {
        let field = error.path().to_string();
        failed(if field == "." { String::new() } else { field }, error.inner().to_string())
    })?;
    deserializer.end().map_err(|error| failed(String::new(), error.to_string()))?;
    Ok(value)
}
