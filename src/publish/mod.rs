//! From content and staged bundle to a site that any server of static files can deliver. Native.

pub mod budget;
pub mod cache;
pub mod compress;
pub mod delivery;
pub mod documents;
pub mod headers;
pub mod measures;
pub mod offline;
pub mod program;
pub mod quality_page;
pub mod render;
pub mod schema;
pub mod search_index;
pub mod search_words;
pub mod servers;
pub mod social_card;
pub mod style;
pub mod style_page;
pub mod template;

use crate::{
    content::{
        catalog::{Catalog, Problem, Route},
        leftovers::is_leftover,
        review,
    },
    feeds,
    site::path,
};
use budget::Share;
use documents::Documents;
use headers::Headers;
use measures::{links, sizes};
use quality_page::Measured;
use rayon::prelude::*;
use render::Renderer;
use search_index::SearchIndex;
use sha2::{Digest, Sha256};
use std::{
    fmt, fs, io,
    path::{Path, PathBuf},
    time::Instant,
};
use style::Style;
use template::Template;

/// Where the sources are, relative to the project's root, from which the publisher is called.
pub const CONTENT: &str = "assets/content";
pub const PICTURES: &str = "assets/media/cards";
pub const STYLE: &str = "style";
/// What the site has of `assets` as it is; Trunk copies the same (index.html).
const COPIED: [&str; 3] = ["assets/media", "assets/fonts", "assets/icons"];
/// Where content is published before it is delivered.
const STAGING: &str = "target/publish/site";

/// What for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// `trunk serve`: documents and style; the browser mounts the pages.
    Development,
    /// `trunk build --release`: every route rendered as well.
    Release,
}

/// Why nothing was published.
#[derive(Debug)]
pub enum Failure {
    /// Content that an editor has to mend.
    Content(Vec<Problem>),
    /// A style sheet that cannot be read.
    Style(String),
    /// The staged bundle is not what it should be, or a page did not render.
    Bundle(String),
    /// More to download than there may be.
    Budget(Vec<Share>),
    File(PathBuf, io::Error),
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Failure::Content(problems) => {
                let noun = if problems.len() == 1 { "problem" } else { "problems" };
                writeln!(f, "{} {noun} in {CONTENT}:", problems.len())?;
                problems.iter().try_for_each(|problem| writeln!(f, "  {problem}"))
            }
            Failure::Style(message) => write!(f, "Style: {message}"),
            Failure::Bundle(message) => write!(f, "Bundle: {message}"),
            Failure::Budget(over) => write!(f, "Over budget: {}", listed(over)),
            Failure::File(path, error) => write!(f, "{}: {error}", path.display()),
        }
    }
}

impl std::error::Error for Failure {}

fn listed(shares: &[Share]) -> String {
    shares.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
}

/// Reads the sources from the current folder and completes the bundle in `staging`. Returns a line
/// on what was done.
///
/// # Errors
/// The first kind of [`Failure`] met; content problems all at once.
pub fn run(staging: &Path, mode: Mode) -> Result<String, Failure> {
    let start = Instant::now();
    sweep(staging)?;
    let catalog = documents::checked_catalog(Path::new(CONTENT), Path::new(PICTURES))?;
    let documents = Documents::of(&catalog);
    documents.write(staging)?;
    let files = feeds::files(&catalog, &documents::today(), &schema::all());
    files.par_iter().try_for_each(|(address, text)| write(&staging.join(&address[1..]), text))?;
    let style = Style::read(Path::new(STYLE))?;
    let template = Template::read(staging)?;
    let rendered = match mode {
        Mode::Development => {
            write(&staging.join("style.css"), &style.whole())?;
            write(&staging.join("index.html"), &template.for_development())?;
            String::new()
        }
        Mode::Release => {
            program::keep(staging)?;
            program::shorten_names(staging)?;
            write(&staging.join(&style.deferred_address()[1..]), &style.deferred)?;
            let named = template;
            let template = named.for_release(&style, staging)?;
            let today = documents::today();
            let renderer = documents.renderer(&template, &catalog.site.name);
            let count = pages(&catalog, &renderer, &style, staging)?;
            style_page::write(&catalog, &documents, &template, staging)?;
            offline::write_all(&catalog, &documents, &renderer, staging)?;
            let headers = Headers::new(&style, &named, staging)?;
            servers::write_inside(&headers, &catalog.redirects, staging)?;
            // One core makes the index, the others draw.
            let (searched, drawn) =
                rayon::join(|| search(&catalog, &documents, staging), || social_card::write(&catalog, staging));
            let drawn = searched.and(drawn)?;
            let clock = Instant::now();
            let saved = compress::compress(staging)?;
            let (before, after) = (saved.before / 1000, saved.after / 1000);
            let compressed =
                format!("{} files compressed from {before} to {after} kB in {:.1?}", saved.files, clock.elapsed());
            let sizes = sizes::of_pages(&catalog, &style.main, staging)?;
            let shares = budget::check(staging, &style, &sizes)?;
            let measured = Measured {
                shares: &shares,
                pages: &sizes,
                links: links::check(staging, path::QUALITY)?,
                headers: &headers,
                today: &today,
                commit: quality_page::report::commit(),
            };
            quality_page::write(&catalog, &documents, &template, &measured, staging)?;
            compress::compress(&staging.join(&path::QUALITY[1..]))?;
            servers::write_beside(&headers, &catalog.redirects, staging, Path::new(servers::FOLDER))?;
            format!(", {count} pages, {drawn} new social cards, {compressed}; {}", listed(&shares))
        }
    };
    let overdue = review::overdue(&catalog, &documents::today());
    let reviews = review::report(&overdue).map(|report| format!("\n{report}")).unwrap_or_default();
    Ok(format!("publish: {} documents{rendered} in {:.1?}{reviews}", documents.of_routes.len() + 1, start.elapsed()))
}

/// Publishes the content as it is now into the finished site in `site`, around the program of the last
/// release build. Only what changes is written. Returns a line on what was done.
///
/// # Errors
/// As [`run`]; then `site` is as it was, unless it is [`Failure::File`].
pub fn content(site: &Path) -> Result<String, Failure> {
    let staging = Path::new(STAGING);
    match fs::remove_dir_all(staging) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(Failure::File(STAGING.into(), error)),
        _ => program::restore(staging)?,
    }
    for folder in COPIED {
        copy(Path::new(folder), &staging.join(folder))?;
    }
    let report = run(staging, Mode::Release)?;
    let delivery = delivery::deliver(staging, site)?;
    Ok(format!(
        "{report}
{delivery}"
    ))
}

/// Copies a folder with all that is in it, and what links in it lead to.
fn copy(from: &Path, to: &Path) -> Result<(), Failure> {
    for entry in walkdir::WalkDir::new(from).follow_links(true) {
        let entry = entry.map_err(|error| Failure::File(from.to_path_buf(), error.into()))?;
        let target = to.join(entry.path().strip_prefix(from).expect("walked from there"));
        let copied = match entry.file_type().is_dir() {
            true => fs::create_dir_all(&target),
            false => fs::copy(entry.path(), &target).map(drop),
        };
        copied.map_err(|error| Failure::File(target, error))?;
    }
    Ok(())
}

/// Removes what systems and editors have left among the files that were copied to `folder`.
fn sweep(folder: &Path) -> Result<(), Failure> {
    let mut walk = walkdir::WalkDir::new(folder).into_iter();
    while let Some(entry) = walk.next() {
        let entry = entry.map_err(|error| Failure::File(folder.to_path_buf(), error.into()))?;
        if !is_leftover(&entry.file_name().to_string_lossy()) {
            continue;
        }
        let removed = if entry.file_type().is_dir() {
            walk.skip_current_dir();
            fs::remove_dir_all(entry.path())
        } else {
            fs::remove_file(entry.path())
        };
        removed.map_err(|error| Failure::File(entry.into_path(), error))?;
    }
    Ok(())
}

/// Renders every route, on all cores, and the page for all that do not exist. Returns their number.
fn pages(catalog: &Catalog, renderer: &Renderer, style: &Style, staging: &Path) -> Result<usize, Failure> {
    let routes = catalog.routes();
    routes.par_iter().try_for_each(|route| {
        let page = renderer.page(&route.path);
        let page = page.ok_or_else(|| Failure::Bundle(format!("{} has no document", route.path)))?;
        write(&page_file(staging, route), &style.completed(&route.path, page))
    })?;
    write(&staging.join("404.html"), &renderer.not_found())?;
    Ok(routes.len() + 1)
}

/// Makes the search index of the pages. It takes them in in their order, so that the same content makes
/// the same index.
fn search(catalog: &Catalog, documents: &Documents, staging: &Path) -> Result<(), Failure> {
    let mut index = SearchIndex::new()?;
    for route in catalog.routes().iter().filter(|route| route.is_searched) {
        let file = page_file(staging, route);
        let html = fs::read_to_string(&file).map_err(|error| Failure::File(file.clone(), error))?;
        let section = documents.section(&route.path);
        index.add(&search_index::Page { route, section, html, unsaid: search_index::unsaid(catalog, &route.path) })?;
    }
    index.write(catalog, staging)
}

/// Where the page of a route is.
fn page_file(staging: &Path, route: &Route) -> PathBuf {
    staging.join(route.path.trim_start_matches('/')).join("index.html")
}

/// Sixteen hexadecimal digits that stand for `data`, for the names of files that never change.
fn fingerprint(data: &[u8]) -> String {
    Sha256::digest(data).iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}

pub(crate) fn write(file: &Path, text: &str) -> Result<(), Failure> {
    let failed = |error| Failure::File(file.to_path_buf(), error);
    if let Some(folder) = file.parent() {
        fs::create_dir_all(folder).map_err(failed)?;
    }
    fs::write(file, text).map_err(failed)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Where the folder of the pictures was a link to one, publishing content stopped at it.
    #[cfg(unix)]
    #[test]
    fn a_folder_is_copied_through_a_link_to_it() {
        let folder = tempfile::tempdir().expect("temporary folder");
        let [real, link, copied] = ["real", "link", "copied"].map(|name| folder.path().join(name));
        write(&real.join("stills/scan.jpg"), "picture").expect("written");
        std::os::unix::fs::symlink(&real, &link).expect("linked");
        copy(&link, &copied).expect("copied");
        assert_eq!(fs::read_to_string(copied.join("stills/scan.jpg")).expect("is there"), "picture");
    }
    #[test]
    fn what_systems_leave_behind_is_not_published() {
        let folder = tempfile::tempdir().expect("temporary folder");
        let files =
            ["media/scan.avif", "media/.DS_Store", "media/__MACOSX/._scan.avif", "media/scan.avif~", ".well-known/x"];
        for file in files {
            write(&folder.path().join(file), "").expect("written");
        }
        sweep(folder.path()).expect("swept");
        let left = files.map(|file| folder.path().join(file).exists());
        assert_eq!(left, [true, false, false, false, true]);
    }
}
