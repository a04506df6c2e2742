//! One build of the site, step by step: [`run`] completes the bundle that Trunk has staged, [`publish`] brings changed content
//! into a finished site.

pub mod files;
mod release;
mod sources;

pub use sources::Sources;

use crate::{
    bundle::{
        app,
        delivery::deliver,
        documents::{Documents, checked_catalog, today},
        style::Style,
        template::Template,
    },
    content::{catalog::Catalog, review, schema},
    feeds,
    output::{Failure, write},
};
use rayon::prelude::*;
use std::{
    fs, io,
    path::{Path, PathBuf},
    time::Instant,
};

/// What the site has of `assets` as it is; Trunk copies the same (index.html).
const COPIED: [&str; 3] = ["assets/media", "assets/fonts", "assets/icons"];
/// Where content is published before it is delivered.
const STAGING: &str = "target/publish/site";

/// What to build.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// `trunk serve`: documents and style; the browser mounts the pages.
    Development,
    /// `trunk build --release`: every route rendered as well.
    Release,
}

/// One build: everything in it is of the same day and the same content.
pub struct Build {
    /// The day of the build in Durham, `YYYY-MM-DD`.
    pub today: String,
    pub catalog: Catalog,
    pub documents: Documents,
    /// The folder of the site that is made.
    pub output: PathBuf,
}

impl Build {
    /// Reads and validates the content, and makes the documents.
    ///
    /// # Errors
    /// [`Failure::Content`] with every problem found; [`Failure::File`].
    pub fn read(sources: &Sources, today: String, output: &Path) -> Result<Build, Failure> {
        let catalog = checked_catalog(&sources.content, &sources.media.join("cards"), &today)?;
        let documents = Documents::of(&catalog, &today);
        Ok(Build { today, catalog, documents, output: output.to_path_buf() })
    }

    /// Writes what browsers and other programs read beside the pages.
    ///
    /// # Errors
    /// [`Failure::File`].
    pub fn write_data(&self) -> Result<(), Failure> {
        self.documents.write(&self.output)?;
        let files = feeds::files(&self.catalog, &self.today, &schema::all());
        files.par_iter().try_for_each(|(path, text)| write(&self.output.join(&path[1..]), text))
    }

    /// Completes the bundle for development.
    fn write_development(&self, style: &Style, template: &Template) -> Result<(), Failure> {
        write(&self.output.join("style.css"), &style.whole())?;
        write(&self.output.join("index.html"), &template.for_development(&self.catalog.site))
    }

    /// The entries whose review is overdue, a line each; empty if none is.
    fn overdue_reviews(&self) -> String {
        let overdue = review::overdue(&self.catalog, &self.today);
        review::report(&overdue).map(|report| format!("\n{report}")).unwrap_or_default()
    }
}

/// Reads the sources from the current folder and completes the bundle in `staging`. Returns a line on what was done.
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
    let template = Template::read(staging)?;
    let done = match mode {
        Mode::Development => build.write_development(&style, &template).map(|()| String::new())?,
        Mode::Release => build.write_release(&style, template)?,
    };
    let documents = build.documents.of_routes.len() + 1;
    Ok(format!("publish: {documents} documents{done} in {:.1?}{}", start.elapsed(), build.overdue_reviews()))
}

/// Publishes the content as it is now into the finished site in `site`, around the app of the last
/// release build. Only what changes is written. Returns a line on what was done.
///
/// # Errors
/// As [`run`]; then `site` is as it was, unless it is [`Failure::File`].
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
