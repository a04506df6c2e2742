//! What each page of the bundle asks a visitor to download.

use super::first_screen::FirstScreens;
use crate::output::Failure;
use radiology::site::path;
use rayon::prelude::*;
use std::{collections::BTreeMap, fs, path::Path};

/// Bytes that any page may have up to the end of its first screen.
pub const FIRST_SCREEN: usize = 14_000;

/// One page, in bytes as they are sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PageSize {
    pub route: String,
    /// Up to the end of the first screen, style and all.
    pub first_screen: usize,
    pub page: usize,
    /// What the program loads in place of the page, at a click.
    pub document: usize,
}

/// The sizes of all `pages`, by route, whose compressed files are in `staging`. `shared` is what
/// all of them have in their heads.
///
/// # Errors
/// [`Failure::File`].
pub fn of_pages(pages: &BTreeMap<String, String>, shared: &str, staging: &Path) -> Result<Vec<PageSize>, Failure> {
    let failed = |error| Failure::File(staging.to_path_buf(), error);
    let screens = FirstScreens::new(shared, FIRST_SCREEN).map_err(failed)?;
    let size = |(route, html): (&String, &String)| {
        let file = staging.join(route.trim_start_matches('/')).join("index.html");
        let failed = |error| Failure::File(file.clone(), error);
        let document = staging.join(&path::document(route)[1..]);
        Ok(PageSize {
            first_screen: screens.bytes(html).map_err(failed)?,
            page: sent(&file)?,
            document: sent(&document)?,
            route: route.clone(),
        })
    };
    let sizes = pages.par_iter().map(size).collect();
    screens.forget_old();
    sizes
}

/// Bytes of `file` as it is sent: packed, where there is a packed form.
fn sent(file: &Path) -> Result<usize, Failure> {
    let mut packed = file.as_os_str().to_owned();
    packed.push(".br");
    let size = fs::metadata(packed).or_else(|_| fs::metadata(file));
    size.map(|size| size.len() as usize).map_err(|error| Failure::File(file.to_path_buf(), error))
}
