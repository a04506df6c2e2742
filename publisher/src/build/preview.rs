//! Checks and renders one entry that is not saved yet, and lists the pages that entries may name, for the editor
//! (`editor/service.mjs`).

use super::Sources;
use crate::{
    bundle::documents::{picture_names, preview},
    content::{
        catalog::{Catalog, Change, Problem},
        drawings,
        route::Route,
        validate::{read, read_changed},
        values::Day,
    },
    output::Failure,
};
use serde::Serialize;
use std::panic::{self, AssertUnwindSafe};

/// What the editor shows beside the form of an entry.
#[derive(Debug, Default, Serialize)]
pub struct Preview {
    /// The problems of the change, one in a line. Those of the entry itself do not name its file.
    pub problems: Vec<String>,
    /// The path of the page that shows the entry, with an anchor where there is one.
    pub path: Option<String>,
    /// The element with that page. `None` while the entry cannot be read.
    pub html: Option<String>,
}

impl Preview {
    /// Reads the content as if `change` were written. Problems that the content has without the change are not those of
    /// the entry.
    ///
    /// # Errors
    /// [`Failure::File`] if the pictures cannot be listed.
    pub fn of(change: Change, sources: &Sources, today: Day) -> Result<Preview, Failure> {
        let pictures = picture_names(&sources.media.join("cards"))?;
        let (catalog, mut problems) = read_changed(&sources.content, change, &pictures, today);
        if let Some(catalog) = &catalog {
            problems.extend(drawings::check(catalog, &sources.drawings).err().unwrap_or_default());
        }
        if problems.iter().any(|problem| problem.file != change.file) {
            let known = read(&sources.content, &pictures, today).err().unwrap_or_default();
            problems.retain(|problem| problem.file == change.file || !known.contains(problem));
        }
        let problems = problems.iter().map(|problem| in_words(problem, change.file)).collect();
        // An entry with problems may lack what its page needs. The last page stays in the preview then.
        panic::set_hook(Box::new(|_| ()));
        let page = || catalog.and_then(|catalog| preview(&catalog, today, change.file));
        let (path, html) = panic::catch_unwind(AssertUnwindSafe(page)).ok().flatten().unzip();
        Ok(Preview { problems, path, html })
    }
}

/// A page that an entry may name.
#[derive(Debug, Serialize)]
pub struct Choice {
    pub label: String,
    /// Its path.
    pub value: String,
}

/// Lists the pages that entries may name, by path. Empty while the content cannot be read.
pub fn choices(sources: &Sources) -> Vec<Choice> {
    let Ok(catalog) = Catalog::read(&sources.content) else { return Vec::new() };
    let mut routes = catalog.routes();
    routes.retain(|route| route.is_searched());
    routes.sort_by(|one, other| one.path.cmp(&other.path));
    let choice =
        |route: &Route| Choice { label: format!("{} – {}", route.title, route.path), value: route.path.clone() };
    routes.iter().map(choice).collect()
}

/// Returns the problem as the editor shows it: without the line of a file that nobody sees there.
fn in_words(problem: &Problem, file: &str) -> String {
    let words = match problem.field.is_empty() {
        true if problem.file == file => problem.message.clone(),
        false if problem.file == file => format!("{}: {}", problem.field, problem.message),
        _ => problem.to_string(),
    };
    let words = words.split(" at line ").next().unwrap_or_default();
    words.replace("unknown variant ``, expected", "choose").replace('`', "")
}
