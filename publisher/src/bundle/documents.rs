//! The documents that the app loads, made from the content.

use super::{render::Renderer, template};
pub use crate::content::values::today;
use crate::{
    content::{catalog::Catalog, leftovers::is_leftover, model::Site, validate, values::Day},
    output::{Failure, SiteFolder},
    pages,
    seo::structured_data,
};
use radiology::{
    model::{Document, ShellDocument, document::NewsEntry, report::ReportTerms},
    site::path,
};
use rayon::prelude::*;
use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
};

/// Reads the content of `folder` and validates it as of the day `today`. `pictures` is the folder of the card pictures.
///
/// # Errors
/// [`Failure::Content`] with every problem found.
pub fn checked_catalog(folder: &Path, pictures: &Path, today: Day) -> Result<Catalog, Failure> {
    validate::read(folder, &picture_names(pictures)?, today).map_err(Failure::Content)
}

/// The names of the pictures in `folder`: `scan-640.avif` → `scan`.
///
/// # Errors
/// [`Failure::File`].
pub fn picture_names(folder: &Path) -> Result<BTreeSet<String>, Failure> {
    let entries = fs::read_dir(folder).map_err(|error| Failure::File(folder.to_path_buf(), error))?;
    let names = entries.flatten().filter_map(|entry| {
        let name = entry.file_name().into_string().ok().filter(|name| !is_leftover(name))?;
        Some(name.rsplit_once('-')?.0.to_string())
    });
    Ok(names.collect())
}

/// Everything that the app loads.
#[derive(Clone)]
pub struct Documents {
    /// The documents of all routes, by the documents' paths.
    pub of_routes: BTreeMap<String, Document>,
    pub shell: ShellDocument,
    /// The parts of the index for the news finder, by path.
    pub news_index: BTreeMap<String, Vec<NewsEntry>>,
    /// The data of the report reader.
    pub report_terms: ReportTerms,
    /// The structured data of each page, by route. It is for search engines and only part of the HTML.
    structured_data: BTreeMap<String, String>,
    /// The number of routes.
    count: usize,
}

impl Documents {
    /// As of the day `today`.
    pub fn of(catalog: &Catalog, today: Day) -> Documents {
        let of_routes = pages::documents(catalog, today);
        Documents {
            count: of_routes.len(),
            of_routes,
            shell: pages::shell(catalog),
            news_index: pages::news::index(catalog),
            report_terms: pages::report_terms(catalog),
            structured_data: structured_data::elements(catalog),
        }
    }

    /// The number of documents of routes.
    pub fn count(&self) -> usize {
        self.count
    }

    /// Frees what only the pages of routes need, a quarter of the memory of a large build.
    pub fn forget_routes(&mut self) {
        self.of_routes.clear();
        self.structured_data.clear();
    }

    /// Writes them into `site`, at their paths.
    ///
    /// # Errors
    /// [`Failure::File`].
    pub fn write(&self, site: &SiteFolder) -> Result<(), Failure> {
        self.of_routes.par_iter().try_for_each(|(path, document)| site.write(path, json(document)))?;
        for (path, entries) in &self.news_index {
            site.write(path, json(entries))?;
        }
        site.write(path::REPORT_TERMS, json(&self.report_terms))?;
        site.write(path::SHELL_DOCUMENT, json(&self.shell))
    }

    /// The label of the section that `route` belongs to; "Other" for pages outside all sections.
    pub fn section(&self, route: &str) -> &str {
        let mut sections = self.shell.sections.iter();
        let section = sections.find(|section| route.starts_with(&section.path));
        section.map_or("Other", |section| &section.label)
    }

    /// A renderer of these documents into `template`.
    pub fn renderer<'a>(&'a self, template: &'a str, site: &'a Site) -> Renderer<'a> {
        Renderer {
            template,
            site,
            documents: &self.of_routes,
            shell: &self.shell,
            structured_data: &self.structured_data,
        }
    }
}

/// Renders the page that shows the entry in `file`, without the rest of the site: the path of the page, with an anchor,
/// and the element with the page, as it is before a script runs.
pub fn preview(catalog: &Catalog, today: Day, file: &str) -> Option<(String, String)> {
    let shown_on = pages::shown_on(catalog, file)?;
    let route = shown_on.split('#').next().unwrap_or_default();
    let document = pages::document(catalog, today, route)?;
    let renderer = Renderer {
        template: template::APP,
        site: &catalog.site,
        documents: &BTreeMap::from([(path::document(route), document)]),
        shell: &pages::shell(catalog),
        structured_data: &BTreeMap::new(),
    };
    let html = renderer.page(route)?;
    Some((shown_on, html))
}

fn json(document: &impl serde::Serialize) -> String {
    serde_json::to_string(document).expect("documents have only text keys")
}
