//! One build of the site, step by step. [`develop`] completes the bundle that Trunk has staged for development, and
//! [`release`] for publication, which also brings changed content into a finished site.

#[cfg(feature = "release")]
mod pages;
pub mod preview;
#[cfg(feature = "release")]
pub mod release;
mod sources;

pub use sources::Sources;

use crate::{
    bundle::{
        documents::{Documents, checked_catalog, today},
        style::Style,
        template::Template,
    },
    content::{
        catalog::{Catalog, drafts},
        drawings, review,
        values::Day,
    },
    output::{Failure, SiteFolder, files},
};
use std::{path::Path, process::ExitCode, time::Instant};

/// One build. All of its steps use the same day and the same content.
pub struct Build {
    /// The day of the build in Durham.
    pub today: Day,
    pub catalog: Catalog,
    /// The documents made from it.
    pub documents: Documents,
    /// The drafts beside the entries, which are not published.
    pub drafts: Vec<String>,
}

impl Build {
    /// Reads and validates the content, and makes the documents.
    ///
    /// # Errors
    /// [`Failure::Content`] with every problem found; [`Failure::File`].
    pub fn read(sources: &Sources, today: Day) -> Result<Build, Failure> {
        let catalog = checked_catalog(&sources.content, &sources.media.join("cards"), today)?;
        drawings::check(&catalog, &sources.drawings).map_err(Failure::Content)?;
        let documents = Documents::of(&catalog, today);
        let drafts = drafts(&sources.content);
        Ok(Build { today, catalog, documents, drafts })
    }

    /// The line for the console, the drafts, and the overdue reviews. `done` says what was done besides writing the documents.
    fn report(&self, done: &str, start: Instant) -> String {
        let documents = self.documents.count() + 1;
        let rest = [self.unpublished_drafts(), self.overdue_reviews()].concat();
        format!("publish: {documents} documents{done} in {:.1?}{rest}", start.elapsed())
    }

    /// Lists the drafts, one per line. Empty if there are none.
    fn unpublished_drafts(&self) -> String {
        if self.drafts.is_empty() {
            return String::new();
        }
        let names = self.drafts.iter().map(|name| format!("\n  {name}")).collect::<String>();
        format!("\nwarning: not published, because they have problems:{names}")
    }

    /// Lists the entries whose review is overdue, one per line. Empty if there are none.
    fn overdue_reviews(&self) -> String {
        let overdue = review::overdue(&self.catalog, self.today);
        review::report(&overdue).map(|report| format!("\n{report}")).unwrap_or_default()
    }
}

/// Completes the bundle that Trunk has staged in `staging` for development: documents and style; the browser mounts the
/// pages. The sources are in the current folder. Returns a report for the console.
///
/// # Errors
/// The first [`Failure`] met; content problems all at once.
pub fn develop(staging: &Path) -> Result<String, Failure> {
    let start = Instant::now();
    files::sweep(staging)?;
    let sources = Sources::of_project(Path::new(""));
    let build = Build::read(&sources, today())?;
    let site = SiteFolder::new(staging);
    build.documents.write(&site)?;
    let style = Style::read(&sources.style)?;
    style.write_linked(&site)?;
    site.write("/style.css", style.whole())?;
    site.write("/index.html", Template::read(staging)?.for_development(&build.catalog.site))?;
    Ok(build.report("", start))
}

/// Prints the outcome of a build. Returns the exit code.
pub fn exit_code(outcome: Result<String, Failure>) -> ExitCode {
    match outcome {
        Ok(report) => {
            eprintln!("{report}");
            0.into()
        }
        Err(failure) => {
            eprintln!("\nThe site was not published.\n{failure}");
            1.into()
        }
    }
}
