//! The style sheets, bundled into two and minified: one is inline in every page, the other is deferred until the app runs.

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

/// The beginning of the path of the deferred sheet.
pub const DEFERRED: &str = "/style-";

/// The pages with an additional inline sheet of their own, and its file.
const OF_PAGES: [(&str, &str); 1] = [(path::CALENDAR, "calendar-page.css")];

/// The style of every page.
#[derive(Clone, Debug)]
pub struct Style {
    /// The sheet in the head of every page.
    pub main: String,
    /// The sheet for everything that is visible only while the app runs, and for print. It is a file, and rendering does
    /// not wait for it.
    pub deferred: String,
    /// The additional sheet in the head of one page, by route: the part of the deferred sheet that is visible there before
    /// the app runs.
    pub of_pages: BTreeMap<&'static str, String>,
}

impl Style {
    /// Reads `main.css` and `deferred.css` in `folder`, with their imports.
    ///
    /// # Errors
    /// Those of [`bundle`].
    pub fn read(folder: &Path) -> Result<Style, Failure> {
        let sheet = |name: &str| bundle(&folder.join(name));
        let of_pages =
            OF_PAGES.iter().map(|(route, name)| Ok((*route, sheet(name)?))).collect::<Result<_, Failure>>()?;
        Ok(Style { main: sheet("main.css")?, deferred: sheet("deferred.css")?, of_pages })
    }

    /// Adds the sheet of the page at `route`, if it has one, to its head.
    pub fn with_sheet_of_page(&self, route: &str, page: String) -> String {
        match self.of_pages.get(route) {
            Some(style) => page.replacen("</head>", &format!("<style>{style}</style></head>"), 1),
            None => page,
        }
    }

    /// The hashes of the inline sheets, as source expressions of the Content Security Policy.
    pub fn hashes(&self) -> impl Iterator<Item = String> {
        [&self.main].into_iter().chain(self.of_pages.values()).map(|style| hash(style))
    }

    /// Both sheets in one.
    pub fn whole(&self) -> String {
        [&*self.main, &self.deferred].concat()
    }

    /// The path of the deferred sheet. It changes with the sheet.
    pub fn deferred_path(&self) -> String {
        [DEFERRED, &fingerprint(self.deferred.as_bytes()), ".css"].concat()
    }

    /// The compressed size of both sheets, in bytes, with Brotli at its best quality.
    ///
    /// # Errors
    /// Those of [`compress::brotli`].
    pub fn compressed_size(&self) -> io::Result<usize> {
        Ok(compress::brotli(self.main.as_bytes())?.len() + compress::brotli(self.deferred.as_bytes())?.len())
    }
}

/// Bundles the sheet `main` with its imports and minifies it.
///
/// # Errors
/// [`Failure::Style`] with the file and line that cannot be read.
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

/// The oldest browsers that the sheets are written for. They all support cascade layers, nesting and `:has`; nothing is
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
