//! The download size of each page of the bundle.

use super::first_screen::FirstScreens;
use crate::{bundle::release::compress, output::Failure};
use radiology::site::path;
use rayon::prelude::*;
use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};

/// The largest size allowed for a page up to the end of its first screen, in bytes.
pub const FIRST_SCREEN: usize = 14_000;

/// The sizes of one page, in bytes as sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PageSize {
    pub route: String,
    /// The page up to the end of the first screen, including the style.
    pub first_screen: usize,
    /// The whole page, including the style.
    pub page: usize,
    /// The document, which the app loads instead of the page on navigation.
    pub document: usize,
}

/// Measures all `pages`, by route, whose compressed files are in `staging`. `shared` is the part that is in all heads;
/// `archive` has the files that are compressed faster, by their paths in `staging`.
///
/// # Errors
/// [`Failure::File`].
pub fn of_pages(
    pages: &BTreeMap<String, String>,
    shared: &str,
    staging: &Path,
    archive: &BTreeSet<PathBuf>,
) -> Result<Vec<PageSize>, Failure> {
    let failed = |error| Failure::File(staging.to_path_buf(), error);
    let screens = FirstScreens::new(shared, FIRST_SCREEN).map_err(failed)?;
    let size = |(route, html): (&String, &String)| {
        let page = Path::new(&route[1..]).join("index.html");
        let file = staging.join(&page);
        let failed = |error| Failure::File(file.clone(), error);
        let document = staging.join(&path::document(route)[1..]);
        Ok(PageSize {
            first_screen: screens.bytes(html, compress::quality(archive, &page)).map_err(failed)?,
            page: sent(&file)?,
            document: sent(&document)?,
            route: route.clone(),
        })
    };
    let sizes = pages.par_iter().map(size).collect();
    screens.remove_unused();
    sizes
}

/// The size of `file` as sent: that of its compressed form, if there is one.
fn sent(file: &Path) -> Result<usize, Failure> {
    let mut compressed = file.as_os_str().to_owned();
    compressed.push(".br");
    let size = fs::metadata(compressed).or_else(|_| fs::metadata(file));
    size.map(|size| size.len() as usize).map_err(|error| Failure::File(file.to_path_buf(), error))
}
