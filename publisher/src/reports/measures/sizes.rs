//! The download size of each page of the bundle.

use crate::output::{Failure, SiteFolder};
use radiology::site::path;
use std::fs;

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

/// The sizes of pages, whose compressed files are in `site`. `first_screens` has the sizes of their first screens, by route.
///
/// # Errors
/// [`Failure::File`].
pub fn of_pages<'a>(
    first_screens: impl IntoIterator<Item = (&'a str, usize)>,
    site: &SiteFolder,
) -> Result<Vec<PageSize>, Failure> {
    let size = |(route, first_screen): (&str, usize)| {
        let [page, document] = [sent(site, &[route, "index.html"].concat())?, sent(site, &path::document(route))?];
        Ok(PageSize { route: route.to_string(), first_screen, page, document })
    };
    first_screens.into_iter().map(size).collect()
}

/// The size of a file as sent: that of its compressed form, if there is one.
fn sent(site: &SiteFolder, path: &str) -> Result<usize, Failure> {
    let file = site.file(path);
    let size = fs::metadata(site.file(&[path, ".br"].concat())).or_else(|_| fs::metadata(&file));
    size.map(|size| size.len() as usize).map_err(|error| Failure::File(file, error))
}
