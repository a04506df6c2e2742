//! Reads all site entries from disk and answers queries about them.

pub use super::{
    change::{Change, drafts},
    problem::Problem,
    reader::{Collection, parse},
    route::Route,
};
use super::{
    model::{
        Conditions, Course, Desk, Event, Exam, Home, Navigation, NewsItem, Page, Person, Redirects, ReportTerms, Site,
        Synonyms,
    },
    reader::{Depth, Reader},
};
use std::path::Path;

/// All entries in the content folder.
#[derive(Clone, Debug)]
pub struct Catalog {
    pub site: Site,
    pub navigation: Navigation,
    pub home: Home,
    pub synonyms: Synonyms,
    pub conditions: Conditions,
    pub redirects: Redirects,
    pub report_terms: ReportTerms,
    /// Pages by route: `/about/news/`.
    pub pages: Collection<Page>,
    pub news: Collection<NewsItem>,
    pub courses: Collection<Course>,
    pub events: Collection<Event>,
    pub exams: Collection<Exam>,
    pub desks: Collection<Desk>,
    pub people: Collection<Person>,
}

impl Catalog {
    /// Reads every file in `folder` without validating it; [`super::validate::read`] also validates.
    ///
    /// # Errors
    /// Returns every file that cannot be parsed as the type that its location implies.
    pub fn read(folder: &Path) -> Result<Catalog, Vec<Problem>> {
        let Draft { catalog, wrong_values } = Draft::read(folder, None)?;
        if wrong_values.is_empty() { Ok(catalog) } else { Err(wrong_values) }
    }
}

/// An unvalidated catalog. An example replaces each value that its type rejects.
pub(super) struct Draft {
    pub catalog: Catalog,
    /// The problems with the replaced values.
    pub wrong_values: Vec<Problem>,
}

impl Draft {
    /// Reads every file in `folder`, as if `change` were written.
    ///
    /// # Errors
    /// Returns every file that cannot be parsed as the type that its location implies, and the invalid values of the
    /// others.
    pub fn read(folder: &Path, change: Option<Change>) -> Result<Draft, Vec<Problem>> {
        let mut reader = Reader::new(folder, change);
        // All files are read before the first problem ends it.
        let site = reader.file("site.json");
        let navigation = reader.file("navigation.json");
        let home = reader.file("home.json");
        let synonyms = reader.file("synonyms.json");
        let conditions = reader.file("conditions.json");
        let redirects = reader.file("redirects.json");
        let report_terms = reader.file("report-terms.json");
        let pages = reader.collection("pages", Depth::Nested).into_iter();
        let pages = pages.map(|(slug, page)| (format!("/{slug}/"), page)).collect();
        let news = reader.collection("news", Depth::Flat);
        let courses = reader.collection("courses", Depth::Flat);
        let events = reader.collection("events", Depth::Flat);
        let exams = reader.collection("exams", Depth::Flat);
        let desks = reader.collection("desks", Depth::Flat);
        let people = reader.collection("people", Depth::Flat);
        let catalog = || {
            Some(Catalog {
                site: site?,
                navigation: navigation?,
                home: home?,
                synonyms: synonyms?,
                conditions: conditions?,
                redirects: redirects?,
                report_terms: report_terms?,
                pages,
                news,
                courses,
                events,
                exams,
                desks,
                people,
            })
        };
        match catalog() {
            Some(catalog) if reader.problems.is_empty() => Ok(Draft { catalog, wrong_values: reader.wrong_values }),
            _ => Err(reader.problems.into_iter().chain(reader.wrong_values).collect()),
        }
    }
}

/// Returns the file of the page at `route`: `/about/news/` → `pages/about/news.json`.
pub fn page_file(route: &str) -> String {
    format!("pages/{}.json", route.trim_matches('/'))
}
