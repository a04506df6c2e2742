//! Writing the site's files, and the errors that stop publication. Every file error names its path.

pub mod files;
mod part;
mod site_folder;

pub use part::Part;
pub use site_folder::SiteFolder;

use crate::content::catalog::Problem;
use sha2::{Digest, Sha256};
use std::{
    fmt, fs, io,
    path::{Path, PathBuf},
};
use walkdir::WalkDir;

/// The reason why nothing was published.
#[derive(Debug)]
pub enum Failure {
    /// The content has problems that an editor can fix.
    Content(Vec<Problem>),
    /// A style sheet cannot be read.
    Style(String),
    /// The staged bundle is not as expected, or a page did not render.
    Bundle(String),
    /// A download exceeds its budget.
    Budget(String),
    /// A file or folder could not be read or written.
    File(PathBuf, io::Error),
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Failure::Content(problems) => {
                let noun = if problems.len() == 1 { "problem" } else { "problems" };
                writeln!(f, "{} {noun} in assets/content:", problems.len())?;
                problems.iter().try_for_each(|problem| writeln!(f, "  {problem}"))
            }
            Failure::Style(message) => write!(f, "Style: {message}"),
            Failure::Bundle(message) => write!(f, "Bundle: {message}"),
            Failure::Budget(over) => write!(f, "Over budget: {over}"),
            Failure::File(path, error) => write!(f, "{}: {error}", path.display()),
        }
    }
}

impl std::error::Error for Failure {}

/// A digest of `data` for the names of immutable files: the first 16 hexadecimal digits of its SHA-256.
pub fn fingerprint(data: &[u8]) -> String {
    Sha256::digest(data).iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}

/// A digest of `parts` as the key of what is made from them. It includes their lengths, so that the same bytes split
/// elsewhere have another key.
pub fn key(parts: &[&[u8]]) -> String {
    let hash = parts
        .iter()
        .fold(Sha256::new(), |hash, part| hash.chain_update((part.len() as u64).to_le_bytes()).chain_update(part));
    format!("{:x}", hash.finalize())
}

/// The paths of all files in `folder` and its folders, except those in the folder `omitted`; none if there is no such folder.
///
/// # Errors
/// [`Failure::File`].
pub fn list(folder: &Path, omitted: Option<&Path>) -> Result<Vec<String>, Failure> {
    if !folder.exists() {
        return Ok(Vec::new());
    }
    let mut paths = Vec::new();
    for entry in WalkDir::new(folder).into_iter().filter_entry(|entry| Some(entry.path()) != omitted) {
        let entry = entry.map_err(|error| Failure::File(folder.to_path_buf(), error.into()))?;
        if !entry.file_type().is_dir() {
            let inner = entry.path().strip_prefix(folder).expect("walked from there");
            paths.push(format!("/{}", inner.to_string_lossy().replace('\\', "/")));
        }
    }
    Ok(paths)
}

/// Writes `data` to `file` and creates the folders above it. A file that has this content already is not touched; another one
/// is removed first, because the delivered site may have a link to it.
///
/// # Errors
/// [`Failure::File`].
pub fn write(file: &Path, data: impl AsRef<[u8]>) -> Result<(), Failure> {
    let data = data.as_ref();
    let is_same = fs::metadata(file).is_ok_and(|status| status.is_file() && status.len() == data.len() as u64)
        && fs::read(file).is_ok_and(|old| old == data);
    if is_same {
        return Ok(());
    }
    let failed = |error| Failure::File(file.to_path_buf(), error);
    if let Some(folder) = file.parent() {
        fs::create_dir_all(folder).map_err(failed)?;
    }
    _ = fs::remove_file(file);
    fs::write(file, data).map_err(failed)
}
