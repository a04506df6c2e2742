//! Files of the site as they are written, and why nothing was published: every error names its path.

use crate::content::catalog::Problem;
use sha2::{Digest, Sha256};
use std::{
    fmt, fs, io,
    path::{Path, PathBuf},
};

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
    Budget(String),
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

/// Sixteen hexadecimal digits that stand for `data`, for the names of files that never change.
pub fn fingerprint(data: &[u8]) -> String {
    Sha256::digest(data).iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}

pub fn write(file: &Path, text: &str) -> Result<(), Failure> {
    let failed = |error| Failure::File(file.to_path_buf(), error);
    if let Some(folder) = file.parent() {
        fs::create_dir_all(folder).map_err(failed)?;
    }
    fs::write(file, text).map_err(failed)
}
