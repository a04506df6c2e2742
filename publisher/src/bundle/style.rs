//! The style sheets as two, minified: what stands in every page, and what comes with the program.

use super::compress;
use crate::output::{Failure, fingerprint};
use base64::{Engine, prelude::BASE64_STANDARD};
use lightningcss::{
    bundler::{Bundler, FileProvider},
    stylesheet::{MinifyOptions, ParserOptions, PrinterOptions},
    targets::{Browsers, Targets},
};
use radiology::site::path;
use sha2::{Digest, Sha256};
use std::{collections::BTreeMap, io, path::Path};

/// What the address of the deferred sheet begins with.
pub const DEFERRED: &str = "/style-";

/// The pages with a sheet in their heads that no other has, and its file.
const OF_PAGES: [(&str, &str); 1] = [(path::CALENDAR, "calendar-page.css")];

/// The style of every page.
#[derive(Clone, Debug)]
pub struct Style {
    /// Stands in the head of every page.
    pub main: String,
    /// A file, for which nothing waits: of what is seen only once the program runs, and on paper.
    pub deferred: String,
    /// What stands in the head of one page beside the main sheet, by route: of the deferred one the part
    /// that is seen there before the program runs.
    pub of_pages: BTreeMap<&'static str, String>,
}

impl Style {
    /// Reads `main.css` and `deferred.css` in `folder`, with all that they import.
    ///
    /// # Errors
    /// As [`bundle`].
    pub fn read(folder: &Path) -> Result<Style, Failure> {
        let sheet = |name: &str| bundle(&folder.join(name));
        let of_pages =
            OF_PAGES.iter().map(|(route, name)| Ok((*route, sheet(name)?))).collect::<Result<_, Failure>>()?;
        Ok(Style { main: sheet("main.css")?, deferred: sheet("deferred.css")?, of_pages })
    }

    /// The page at `route` with what stands in its head alone.
    pub fn completed(&self, route: &str, page: String) -> String {
        match self.of_pages.get(route) {
            Some(style) => page.replacen("</head>", &format!("<style>{style}</style></head>"), 1),
            None => page,
        }
    }

    /// The hashes of what stands in pages, as source expressions of the Content Security Policy.
    pub fn hashes(&self) -> impl Iterator<Item = String> {
        [&self.main].into_iter().chain(self.of_pages.values()).map(|style| hash(style))
    }

    /// Both as one sheet.
    pub fn whole(&self) -> String {
        [&*self.main, &self.deferred].concat()
    }

    /// The address of the deferred sheet. The name changes with what it holds.
    pub fn deferred_address(&self) -> String {
        [DEFERRED, &fingerprint(self.deferred.as_bytes()), ".css"].concat()
    }

    /// Bytes to download, with brotli at its best.
    ///
    /// # Errors
    /// Those of the packer.
    pub fn packed(&self) -> io::Result<usize> {
        Ok(compress::brotli(self.main.as_bytes())?.len() + compress::brotli(self.deferred.as_bytes())?.len())
    }
}

/// Follows the imports from `main` and joins the sheets.
///
/// # Errors
/// [`Failure::Style`] with file and line of what cannot be read.
pub fn bundle(main: &Path) -> Result<String, Failure> {
    let files = FileProvider::new();
    let mut bundler = Bundler::new(&files, None, ParserOptions::default());
    let mut sheet = bundler.bundle(main).map_err(|error| Failure::Style(error.to_string()))?;
    let targets = Targets::from(browsers());
    let failed = |error: String| Failure::Style(error);
    sheet.minify(MinifyOptions { targets, ..Default::default() }).map_err(|e| failed(e.to_string()))?;
    let options = PrinterOptions { minify: true, targets, ..Default::default() };
    Ok(sheet.to_css(options).map_err(|e| failed(e.to_string()))?.code)
}

/// Cascade layers, nesting and `:has` are what the oldest of these have in common; nothing is
/// rewritten for older ones.
fn browsers() -> Browsers {
    let version = |major: u32, minor: u32| Some(major << 16 | minor << 8);
    Browsers {
        chrome: version(120, 0),
        edge: version(120, 0),
        firefox: version(121, 0),
        safari: version(17, 2),
        ios_saf: version(17, 2),
        ..Default::default()
    }
}

/// The sheet's hash as a source expression of the Content Security Policy.
pub fn hash(style: &str) -> String {
    format!("sha256-{}", BASE64_STANDARD.encode(Sha256::digest(style)))
}
