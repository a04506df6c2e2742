//! From content and staged bundle to a site that any server of static files can deliver. Native.

pub mod budget;
pub mod compress;
pub mod documents;
pub mod headers;
pub mod offline;
pub mod program;
pub mod render;
pub mod schema;
pub mod search_index;
pub mod servers;
pub mod social_card;
pub mod style;
pub mod style_page;
pub mod template;

use crate::{
    content::{
        catalog::{Catalog, Problem},
        review,
    },
    feeds,
};
use budget::Share;
use documents::Documents;
use headers::Headers;
use render::Renderer;
use search_index::SearchIndex;
use std::{
    fmt, fs, io,
    path::{Path, PathBuf},
    time::Instant,
};
use template::Template;

/// Where the sources are, relative to the project's root, from which the publisher is called.
pub const CONTENT: &str = "assets/content";
pub const PICTURES: &str = "assets/media/cards";
pub const STYLE: &str = "style/main.css";

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
            Failure::Budget(over) => write!(f, "Over budget (DESIGN.md, section 5): {}", listed(over)),
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
    let catalog = documents::checked_catalog(Path::new(CONTENT), Path::new(PICTURES))?;
    let documents = Documents::of(&catalog);
    documents.write(staging)?;
    for (address, text) in feeds::files(&catalog, &documents::today(), &schema::all()) {
        write(&staging.join(&address[1..]), &text)?;
    }
    let style = style::bundle(Path::new(STYLE))?;
    let template = Template::read(staging)?;
    let rendered = match mode {
        Mode::Development => {
            write(&staging.join("style.css"), &style)?;
            write(&staging.join("index.html"), &template.for_development())?;
            String::new()
        }
        Mode::Release => {
            program::shorten_names(staging)?;
            let headers = Headers::new(&style, &template);
            let template = template.for_release(&style, staging)?;
            let renderer = documents.renderer(&template, &catalog.site.name);
            let count = pages(&catalog, &documents, &renderer, staging)?;
            style_page::write(&catalog, &documents, &template, staging)?;
            offline::write_all(&catalog, &documents, &renderer, staging)?;
            servers::write_all(&headers, &catalog.redirects, staging)?;
            let drawn = social_card::write(&catalog, staging)?;
            let clock = Instant::now();
            let saved = compress::compress(staging)?;
            let (before, after) = (saved.before / 1000, saved.after / 1000);
            let compressed =
                format!("{} files compressed from {before} to {after} kB in {:.1?}", saved.files, clock.elapsed());
            let shares = listed(&budget::check(staging, &style)?);
            format!(", {count} pages, {drawn} new social cards, {compressed}; {shares}")
        }
    };
    let overdue = review::overdue(&catalog, &documents::today());
    let reviews = review::report(&overdue).map(|report| format!("\n{report}")).unwrap_or_default();
    Ok(format!("publish: {} documents{rendered} in {:.1?}{reviews}", documents.of_routes.len() + 1, start.elapsed()))
}

/// Renders every route and the page for all that do not exist.
fn pages(catalog: &Catalog, documents: &Documents, renderer: &Renderer, staging: &Path) -> Result<usize, Failure> {
    let routes = catalog.routes();
    let mut index = SearchIndex::new()?;
    for route in &routes {
        let page = renderer.page(&route.path);
        let page = page.ok_or_else(|| Failure::Bundle(format!("{} has no document", route.path)))?;
        if route.is_searched {
            index.add(&route.path, documents.section(&route.path), &page)?;
        }
        write(&staging.join(route.path.trim_start_matches('/')).join("index.html"), &page)?;
    }
    index.write(catalog, staging)?;
    write(&staging.join("404.html"), &renderer.not_found())?;
    Ok(routes.len() + 1)
}

pub(crate) fn write(file: &Path, text: &str) -> Result<(), Failure> {
    let failed = |error| Failure::File(file.to_path_buf(), error);
    if let Some(folder) = file.parent() {
        fs::create_dir_all(folder).map_err(failed)?;
    }
    fs::write(file, text).map_err(failed)
}
