//! Where the sources of a site are.

use std::path::{Path, PathBuf};

/// The folders that make one site. Another department has its own (`tests/fixtures/site/`).
#[derive(Clone, Debug)]
pub struct Sources {
    /// The entries.
    pub content: PathBuf,
    /// Pictures and videos, by crop.
    pub media: PathBuf,
    pub style: PathBuf,
}

impl Sources {
    /// The sources of the project in `root`.
    pub fn of_project(root: &Path) -> Sources {
        Sources { content: root.join("assets/content"), media: root.join("assets/media"), style: root.join("style") }
    }
}
