//! One build of the site, step by step. [`run`] completes the bundle that Trunk has staged; [`publish`] brings changed
//! content into a finished site.

pub mod files;
mod release;
mod sources;

pub use sources::Sources;

use crate::{
    bundle::{
        app,
        delivery::deliver,
        documents::{Documents, checked_catalog, today},
        style::{DRAWINGS, Style},
        template::Template,
    },
    content::{catalog::Catalog, drawings, review, schema, values::Day},
    feeds,
    output::{Failure, write},
};
use rayon::prelude::*;
use std::{
    fs, io,
    path::{Path, PathBuf},
    time::Instant,
};

/// The folders of `assets` that are copied unchanged. Trunk copies the same ones (`index.html`).
const COPIED: [&str; 4] = ["assets/media", "assets/drawings", "assets/fonts", "assets/icons"];
/// The folder in which [`publish`] makes the site before it is delivered.
const STAGING: &str = "target/publish/site";

/// The kind of build.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// `trunk serve`: documents and style; the browser mounts the pages.
    Development,
    /// `trunk build --release`: every route is rendered, too.
    Release,
}

/// One build. All of its steps use the same day and the same content.
pub struct Build {
    /// The day of the build in Durham.
    pub today: Day,
    pub catalog: Catalog,
    /// The documents made from it.
    pub documents: Documents,
    /// The folder that the site is written to.
    pub output: PathBuf,
}

impl Build {
    /// Reads and validates the content, and makes the documents.
    ///
    /// # Errors
    /// [`Failure::Content`] with every problem found; [`Failure::File`].
    pub fn read(sources: &Sources, today: Day, output: &Path) -> Result<Build, Failure> {
        let catalog = checked_catalog(&sources.content, &sources.media.join("cards"), today)?;
        drawings::check(&catalog, &sources.drawings).map_err(Failure::Content)?;
        let documents = Documents::of(&catalog, today);
        Ok(Build { today, catalog, documents, output: output.to_path_buf() })
    }

    /// Writes the documents that the app loads and the feeds that other software reads.
    ///
    /// # Errors
    /// [`Failure::File`].
    pub fn write_data(&self) -> Result<(), Failure> {
        self.documents.write(&self.output)?;
        let files = feeds::files(&self.catalog, self.today, &schema::all());
        files.par_iter().try_for_each(|(path, text)| write(&self.output.join(&path[1..]), text))
    }

    /// Completes the bundle for development.
    fn write_development(&self, style: &Style, template: &Template) -> Result<(), Failure> {
        write(&self.output.join("style.css"), &style.whole())?;
        write(&self.output.join("index.html"), &template.for_development(&self.catalog.site))
    }

    /// Lists the entries whose review is overdue, one per line. Empty if there are none.
    fn overdue_reviews(&self) -> String {
        let overdue = review::overdue(&self.catalog, self.today);
        review::report(&overdue).map(|report| format!("\n{report}")).unwrap_or_default()
    }
}

/// Completes the bundle in `staging` from the sources in the current folder. Returns a report for the console.
///
/// # Errors
/// The first [`Failure`] met; content problems all at once.
pub fn run(staging: &Path, mode: Mode) -> Result<String, Failure> {
    let start = Instant::now();
    files::sweep(staging)?;
    let sources = Sources::of_project(Path::new(""));
    let build = Build::read(&sources, today(), staging)?;
    build.write_data()?;
    let style = Style::read(&sources.style)?;
    write(&staging.join(&DRAWINGS[1..]), &style.drawings)?;
    let template = Template::read(staging)?;
    let done = match mode {
        Mode::Development => build.write_development(&style, &template).map(|()| String::new())?,
        Mode::Release => build.write_release(&style, template)?,
    };
    let documents = build.documents.of_routes.len() + 1;
    Ok(format!("publish: {documents} documents{done} in {:.1?}{}", start.elapsed(), build.overdue_reviews()))
}

/// Publishes the current content into the finished site in `site`, with the app of the last release build. Only changed
/// files are written. Returns a report for the console.
///
/// # Errors
/// Those of [`run`]. `site` is then unchanged, unless the error is [`Failure::File`].
pub fn publish(site: &Path) -> Result<String, Failure> {
    let staging = Path::new(STAGING);
    match fs::remove_dir_all(staging) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(Failure::File(STAGING.into(), error)),
        _ => app::restore(staging)?,
    }
    for folder in COPIED {
        files::copy(Path::new(folder), &staging.join(folder))?;
    }
    let report = run(staging, Mode::Release)?;
    let delivery = deliver(staging, site)?;
    Ok(format!("{report}\n{delivery}"))
}
