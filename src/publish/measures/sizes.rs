//! What each page of the bundle asks a visitor to download.

use super::first_screen::FirstScreens;
use crate::{
    content::catalog::Catalog,
    publish::{Failure, budget},
    site::path,
};
use rayon::prelude::*;
use std::{fs, path::Path};

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

/// The sizes of all pages in `staging`, which is packed, in the order of their routes. `shared` is what
/// all of them have in their heads.
///
/// # Errors
/// [`Failure::File`].
pub fn of_pages(catalog: &Catalog, shared: &str, staging: &Path) -> Result<Vec<PageSize>, Failure> {
    let failed = |error| Failure::File(staging.to_path_buf(), error);
    let screens = FirstScreens::new(shared, budget::FIRST_SCREEN).map_err(failed)?;
    let mut routes: Vec<String> = catalog.routes().into_iter().map(|route| route.path).collect();
    routes.sort();
    let size = |route: String| {
        let file = staging.join(route.trim_start_matches('/')).join("index.html");
        let failed = |error| Failure::File(file.clone(), error);
        let html = fs::read_to_string(&file).map_err(failed)?;
        let document = staging.join(&path::document(&route)[1..]);
        Ok(PageSize {
            first_screen: screens.bytes(&html).map_err(failed)?,
            page: sent(&file)?,
            document: sent(&document)?,
            route,
        })
    };
    let sizes = routes.into_par_iter().map(size).collect();
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
