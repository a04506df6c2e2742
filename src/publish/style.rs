//! The style sheets as two, minified: what a page needs for its first screen, and what follows it.

use super::{Failure, compress};
use base64::{Engine, prelude::BASE64_STANDARD};
use lightningcss::{
    bundler::{Bundler, FileProvider},
    stylesheet::{MinifyOptions, ParserOptions, PrinterOptions},
    targets::{Browsers, Targets},
};
use sha2::{Digest, Sha256};
use std::{io, path::Path};

/// The style of every page.
#[derive(Clone, Debug)]
pub struct Style {
    /// Stands in the head.
    pub main: String,
    /// Stands below the page, so that the first screen does not wait for it.
    pub deferred: String,
}

impl Style {
    /// Reads `main.css` and `deferred.css` in `folder`, with all that they import.
    ///
    /// # Errors
    /// As [`bundle`].
    pub fn read(folder: &Path) -> Result<Style, Failure> {
        Ok(Style { main: bundle(&folder.join("main.css"))?, deferred: bundle(&folder.join("deferred.css"))? })
    }

    /// Both as one sheet.
    pub fn whole(&self) -> String {
        [&*self.main, &self.deferred].concat()
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
