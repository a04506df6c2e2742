//! Content in, documents out.

use super::Failure;
use crate::{
    content::{catalog::Catalog, model::Document, validate::validate},
    derive,
    site::path,
};
use jiff::{Timestamp, tz::TimeZone};
use std::{collections::BTreeMap, collections::BTreeSet, fs, path::Path};

/// The content of `folder`, if it is without fault. `pictures` is the folder of the card pictures.
///
/// # Errors
/// [`Failure::Content`] with every problem found.
pub fn checked_catalog(folder: &Path, pictures: &Path) -> Result<Catalog, Failure> {
    let catalog = Catalog::read(folder).map_err(Failure::Content)?;
    validate(&catalog, &picture_names(pictures)?).map_err(Failure::Content)?;
    Ok(catalog)
}

/// Names of the pictures in `folder`: `scan-640.avif` → `scan`.
///
/// # Errors
/// [`Failure::File`].
pub fn picture_names(folder: &Path) -> Result<BTreeSet<String>, Failure> {
    let entries = fs::read_dir(folder).map_err(|error| Failure::File(folder.to_path_buf(), error))?;
    let names = entries.flatten().filter_map(|entry| {
        let name = entry.file_name().into_string().ok()?;
        Some(name.rsplit_once('-')?.0.to_string())
    });
    Ok(names.collect())
}

/// Writes the documents of all routes and of the shell below `staging`, at their addresses.
/// Returns the routes.
///
/// # Errors
/// [`Failure::File`].
fn write_all(
    catalog: &Catalog,
    documents: &BTreeMap<String, Document>,
    staging: &Path,
) -> Result<Vec<String>, Failure> {
    for (address, document) in documents {
        write_json(address, document, staging)?;
    }
    write_json(path::SHELL_DOCUMENT, &derive::shell(catalog), staging)?;
    Ok(catalog.routes().into_iter().map(|route| route.path).collect())
}

/// Derives and writes all documents as of today.
///
/// # Errors
/// [`Failure::File`].
pub fn write(catalog: &Catalog, staging: &Path) -> Result<Vec<String>, Failure> {
    write_all(catalog, &derive::documents(catalog, &today()), staging)
}

/// Today in Durham, `YYYY-MM-DD`.
pub fn today() -> String {
    let zone = TimeZone::get(crate::components::today::TIME_ZONE).expect("the zones are bundled");
    Timestamp::now().to_zoned(zone).date().to_string()
}

fn write_json(address: &str, document: &impl serde::Serialize, staging: &Path) -> Result<(), Failure> {
    let json = serde_json::to_string(document).expect("documents have only text keys");
    super::write(&staging.join(address.trim_start_matches('/')), &json)
}
