//! The folders that a site is made from.

use std::path::{Path, PathBuf};

/// The folders that make one site. Another department has its own (`tests/fixtures/site/`).
#[derive(Clone, Debug)]
pub struct Sources {
    /// The entries.
    pub content: PathBuf,
    /// Pictures and videos, one folder per crop.
    pub media: PathBuf,
    /// The drawings of the exams, and the icons of their steps.
    pub drawings: PathBuf,
    /// Style sheets.
    pub style: PathBuf,
    /// The folder of the project, which has fonts and icons.
    pub project: PathBuf,
}

impl Sources {
    /// Locates the sources of the project in `root`.
    pub fn of_project(root: &Path) -> Sources {
        let [content, media, drawings] = ["content", "media", "drawings"].map(|name| root.join("assets").join(name));
        Sources { content, media, drawings, style: root.join("style"), project: root.to_path_buf() }
    }
}
