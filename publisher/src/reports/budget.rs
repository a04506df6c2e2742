//! The budgets for what a visitor downloads. Exceeding one fails the build. Sizes are those of the compressed files, with
//! Brotli at its best quality.

use super::measures::sizes::PageSize;
use crate::{
    bundle::{
        app,
        release::{brotli, first_screen, levels::BEST},
        style::Style,
    },
    output::{Failure, SiteFolder},
};
use std::{fmt, fs, io};

/// The budget of one kind of download.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BudgetEntry {
    pub name: String,
    /// The measured size, in bytes.
    pub bytes: usize,
    /// The largest size allowed, in bytes.
    pub limit: usize,
}

impl fmt::Display for BudgetEntry {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [bytes, limit] = [self.bytes, self.limit].map(|bytes| bytes as f64 / 1000.0);
        write!(f, "{} {bytes:.1} of {limit:.0} kB", self.name)
    }
}

/// Measures the bundle in `site`, which must be compressed already. Of the pages' first screens, the largest counts.
///
/// # Errors
/// [`Failure::Budget`] with every entry over its limit; [`Failure::File`].
pub fn check(site: &SiteFolder, style: &Style, pages: &[PageSize]) -> Result<Vec<BudgetEntry>, Failure> {
    let is_app = |name: &str| {
        [app::SCRIPT_AND_WASM, app::BOOT].iter().any(|start| name.starts_with(&start[1..]))
            && (name.ends_with(".js.br") || name.ends_with("_bg.wasm.br"))
    };
    let is_chunk =
        |name: &str| name.starts_with(&app::SCRIPT_AND_WASM[1..]) && name.ends_with(".wasm.br") && !is_app(name);
    let largest_chunk = files(site, "/", is_chunk)?.into_iter().max_by_key(|(_, bytes)| *bytes);
    // Every page loads the app. Without chunks (a plain `trunk build --release`), all code is in it.
    let app_limit = if largest_chunk.is_some() { 135_000 } else { 200_000 };
    let failed = |error| Failure::File(site.folder().to_path_buf(), error);
    let style = style_size(style).map_err(failed)?;
    let entry = |name: &str, bytes, limit| BudgetEntry { name: name.to_string(), bytes, limit };
    let mut entries = vec![
        entry("app", size(site, "/", is_app)?, app_limit),
        entry("style", style, 14_000),
        entry("style of drawings", size(site, "/assets/drawings/", |name| name.ends_with(".css.br"))?, 2_000),
        entry("style of desks", size(site, "/assets/style/", |name| name == "desks.css.br")?, 2_000),
        entry("style of the directory", size(site, "/assets/style/", |name| name == "directory.css.br")?, 2_000),
        entry("style of reports", size(site, "/assets/style/", |name| name == "report.css.br")?, 2_000),
        entry("style of slices", size(site, "/assets/style/", |name| name == "inside.css.br")?, 2_000),
        entry("fonts", size(site, "/assets/fonts/", |name| name.ends_with(".woff2"))?, 90_000),
    ];
    entries.extend(largest_chunk.map(|(name, bytes)| {
        let name = name.rsplit_once('-').map_or(name.as_str(), |(name, _)| name);
        entry(&format!("largest chunk, {name},"), bytes, 20_000)
    }));
    let largest = pages.iter().max_by_key(|page| page.first_screen);
    let first_screen =
        |page: &PageSize| entry(&format!("first screen of {}", page.route), page.first_screen, first_screen::LIMIT);
    entries.extend(largest.map(first_screen));
    within_limits(entries)
}

/// The compressed size of both sheets, in bytes, with Brotli at its best quality.
///
/// # Errors
/// Those of [`brotli::compressed`].
pub fn style_size(style: &Style) -> io::Result<usize> {
    Ok(brotli::compressed(BEST, style.main.as_bytes())?.len()
        + brotli::compressed(BEST, style.deferred.as_bytes())?.len())
}

/// Returns `entries` if none of them is over its limit.
fn within_limits(entries: Vec<BudgetEntry>) -> Result<Vec<BudgetEntry>, Failure> {
    let over: Vec<_> = entries.iter().filter(|entry| entry.bytes > entry.limit).cloned().collect();
    if over.is_empty() { Ok(entries) } else { Err(Failure::Budget(listed(&over))) }
}

/// The total size, in bytes, of the files in `folder`, without its folders, whose names match.
fn size(site: &SiteFolder, folder: &str, matches: impl Fn(&str) -> bool) -> Result<usize, Failure> {
    Ok(files(site, folder, matches)?.iter().map(|(_, bytes)| bytes).sum())
}

/// The names of these files, and their sizes in bytes.
fn files(site: &SiteFolder, folder: &str, matches: impl Fn(&str) -> bool) -> Result<Vec<(String, usize)>, Failure> {
    let is_one = |path: &str| path.strip_prefix(folder).is_some_and(|name| !name.contains('/') && matches(name));
    let sized = |path: String| {
        let file = site.file(&path);
        let status = fs::metadata(&file).map_err(|error| Failure::File(file, error))?;
        Ok((path[folder.len()..].to_string(), status.len() as usize))
    };
    site.paths_where(is_one).into_iter().map(sized).collect()
}

/// The entries in one line.
pub fn listed(entries: &[BudgetEntry]) -> String {
    entries.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_entry_over_its_limit_fails_the_build_with_both_sizes() {
        let entry = |bytes| BudgetEntry { name: "app".to_string(), bytes, limit: 200_000 };
        assert_eq!(within_limits(vec![entry(200_000)]).expect("within").len(), 1);
        let failure = within_limits(vec![entry(100), entry(219_300)]).expect_err("over");
        assert_eq!(failure.to_string(), "Over budget: app 219.3 of 200 kB");
    }
}
