//! The files of the content folder, each read as what its place says it is.

use super::{characters, leftovers::is_leftover, problem::Problem};
use rayon::prelude::*;
use serde::de::DeserializeOwned;
use serde_json::Value;
use std::{collections::BTreeMap, fs, path::Path};

/// Entries of one kind by slug (for pages: by route).
pub type Collection<T> = BTreeMap<String, T>;

pub(super) struct Reader<'a> {
    pub folder: &'a Path,
    pub problems: Vec<Problem>,
}

/// Whether entries of a collection may stand in folders.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Depth {
    Flat,
    Nested,
}

impl Reader<'_> {
    pub fn file<T: DeserializeOwned>(&mut self, name: &str) -> Option<T> {
        read(self.folder, name).map_err(|problems| self.problems.extend(problems)).ok()
    }

    /// All entries of the folder `name`, read on all cores. Symbolic links are followed: what a link leads to is
    /// read as if it stood there, and a link that leads nowhere, or in a circle, is a problem.
    pub fn collection<T: DeserializeOwned + Send>(&mut self, name: &str, depth: Depth) -> Collection<T> {
        let mut files = Vec::new();
        for (slug, file) in self.files(name) {
            match slug {
                Some(slug) if is_address(&slug, depth) => files.push((slug, file)),
                Some(_) => {
                    let what = "a file name may have only small letters, digits and hyphens: it is part of addresses";
                    let where_ = if depth == Depth::Flat { "; no folders belong here" } else { "" };
                    self.problems.push(Problem::new(file, "", [what, where_].concat()));
                }
                None => self.problems.push(Problem::new(file, "", "only .json files belong here")),
            }
        }
        let folder = self.folder;
        let read: Vec<_> = files.into_par_iter().map(|(slug, file)| (slug, read(folder, &file))).collect();
        let mut entries = Collection::new();
        for (slug, entry) in read {
            match entry {
                Ok(entry) => _ = entries.insert(slug, entry),
                Err(problems) => self.problems.extend(problems),
            }
        }
        entries
    }

    /// The files in the folder `name`, each with its slug; `None` for one that is no JSON.
    fn files(&mut self, name: &str) -> Vec<(Option<String>, String)> {
        let root = self.folder.join(name);
        let below = |path: &Path| {
            let inner = path.strip_prefix(&root).unwrap_or(path).to_string_lossy().replace('\\', "/");
            [name, "/", &inner].concat()
        };
        let mut files = Vec::new();
        let walk = walkdir::WalkDir::new(&root).follow_links(true).sort_by_file_name().into_iter();
        for entry in walk.filter_entry(|entry| !is_leftover(&entry.file_name().to_string_lossy())) {
            match entry {
                Ok(entry) if entry.file_type().is_dir() => {}
                Ok(entry) => {
                    let file = below(entry.path());
                    let slug = file[name.len() + 1..].strip_suffix(".json").map(String::from);
                    files.push((slug, file));
                }
                Err(error) => {
                    let path = error.path().unwrap_or(&root);
                    // Emacs marks the file that it has open by a link that leads nowhere.
                    if !path.file_name().is_some_and(|name| is_leftover(&name.to_string_lossy())) {
                        self.problems.push(Problem::new(below(path), "", format!("cannot be read: {error}")));
                    }
                }
            }
        }
        files
    }
}

/// Whether `slug` can be part of an address as it is.
fn is_address(slug: &str, depth: Depth) -> bool {
    let is_plain = |part: &str| {
        !part.is_empty() && part.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
    };
    slug.split('/').all(is_plain) && (depth == Depth::Nested || !slug.contains('/'))
}

/// The file `name` in `folder` as what it has to be.
fn read<T: DeserializeOwned>(folder: &Path, name: &str) -> Result<T, Vec<Problem>> {
    let failed = |error| vec![Problem::new(name, "", format!("cannot be read: {error}"))];
    parse(name, &fs::read(folder.join(name)).map_err(failed)?)
}

/// The content of the file `name` as what it has to be.
///
/// # Errors
/// What an editor has to mend, with field or line.
pub fn parse<T: DeserializeOwned>(name: &str, bytes: &[u8]) -> Result<T, Vec<Problem>> {
    let failed = |field: &str, message: String| vec![Problem::new(name, field, message)];
    let text = text(bytes).map_err(|message| failed("", message.to_string()))?;
    let mut deserializer = serde_json::Deserializer::from_str(text);
    // Read twice: once for what may be in no text, and once for the fields, with the line of what is wrong.
    if let Ok(value) = serde_json::from_str::<Value>(text) {
        let problems = characters::check(name, &value);
        if !problems.is_empty() {
            return Err(problems);
        }
    }
    let value = serde_path_to_error::deserialize(&mut deserializer).map_err(|error| {
        let field = error.path().to_string();
        failed(if field == "." { "" } else { &field }, error.inner().to_string())
    })?;
    deserializer.end().map_err(|error| failed("", error.to_string()))?;
    Ok(value)
}

/// The text of a file; what is wrong with it, if it is not in UTF-8 or begins with a mark that says so.
fn text(bytes: &[u8]) -> Result<&str, &'static str> {
    match bytes {
        [0xEF, 0xBB, 0xBF, ..] => Err("begins with a byte order mark (BOM); save it as UTF-8 without one"),
        [0xFE, 0xFF, ..] | [0xFF, 0xFE, ..] => Err("is in UTF-16; save it as UTF-8"),
        _ => std::str::from_utf8(bytes).map_err(|_| "is not in UTF-8; save it as UTF-8"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slug_needs_no_quoting_in_any_address() {
        for slug in ["grand-rounds", "a1"] {
            assert!(is_address(slug, Depth::Flat), "{slug}");
        }
        for slug in ["grand rounds", "100%", "a#b", "what?", "Grand", "über", "", "a/b", ".hidden", "a.b"] {
            assert!(!is_address(slug, Depth::Flat), "{slug}");
        }
        assert!(is_address("about/news", Depth::Nested));
        assert!(!is_address("about/ news", Depth::Nested));
    }
}
