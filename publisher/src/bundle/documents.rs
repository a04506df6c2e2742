//! Content in, documents out.

use super::render::Renderer;
use crate::{
    content::{catalog::Catalog, leftovers::is_leftover, model::Site, validate::validate},
    output::Failure,
    pages,
    seo::structured_data,
};
use jiff::{Timestamp, tz::TimeZone};
use radiology::{
    model::{Document, ShellDocument, document::NewsEntry},
    site::path,
};
use rayon::prelude::*;
use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
};

/// The content of `folder`, if it is valid on the day `today`. `pictures` is the folder of the card pictures.
///
/// # Errors
/// [`Failure::Content`] with every problem found.
pub fn checked_catalog(folder: &Path, pictures: &Path, today: &str) -> Result<Catalog, Failure> {
    let catalog = Catalog::read(folder).map_err(Failure::Content)?;
    validate(&catalog, &picture_names(pictures)?, today).map_err(Failure::Content)?;
    Ok(catalog)
}

/// Names of the pictures in `folder`: `scan-640.avif` → `scan`.
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

/// Everything that the browser reads: the documents of all routes by address, and the shell's.
#[derive(Clone)]
pub struct Documents {
    pub of_routes: BTreeMap<String, Document>,
    pub shell: ShellDocument,
    /// What the news are looked through by, in parts by address.
    pub news_index: BTreeMap<String, Vec<NewsEntry>>,
    /// What search engines read of each page, by route; for the HTML alone.
    structured_data: BTreeMap<String, String>,
}

impl Documents {
    /// As of the day `today`.
    pub fn of(catalog: &Catalog, today: &str) -> Documents {
        Documents {
            of_routes: pages::documents(catalog, today),
            shell: pages::shell(catalog),
            news_index: pages::news::index(catalog),
            structured_data: structured_data::elements(catalog),
        }
    }

    /// Writes them below `staging`, at their addresses.
    ///
    /// # Errors
    /// [`Failure::File`].
    pub fn write(&self, staging: &Path) -> Result<(), Failure> {
        self.of_routes.par_iter().try_for_each(|(address, document)| write_json(address, document, staging))?;
        for (address, entries) in &self.news_index {
            write_json(address, entries, staging)?;
        }
        write_json(path::SHELL_DOCUMENT, &self.shell, staging)
    }

    /// Label of the section that `route` belongs to; "Other" for pages beside the sections.
    pub fn section(&self, route: &str) -> &str {
        let mut sections = self.shell.sections.iter();
        let section = sections.find(|section| route.starts_with(&section.path));
        section.map_or("Other", |section| &section.label)
    }

    /// What renders pages from them into `template`.
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

/// Today in Durham, `YYYY-MM-DD`.
pub fn today() -> String {
    let zone = TimeZone::get(radiology::site::TIME_ZONE).expect("the zones are bundled");
    Timestamp::now().to_zoned(zone).date().to_string()
}

fn write_json(address: &str, document: &impl serde::Serialize, staging: &Path) -> Result<(), Failure> {
    let json = serde_json::to_string(document).expect("documents have only text keys");
    crate::output::write(&staging.join(address.trim_start_matches('/')), &json)
}
