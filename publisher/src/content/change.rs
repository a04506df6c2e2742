//! Describes what is not part of the content yet: a change in the editor, and drafts.

use std::path::Path;

/// A change of one file that is not written yet.
#[derive(Clone, Copy, Debug)]
pub struct Change<'a> {
    /// The file, relative to the content folder.
    pub file: &'a str,
    /// Its new content; `None` if the file is deleted.
    pub content: Option<&'a [u8]>,
}

/// Returns whether a file of this name is a draft: an entry that the editor did not save because it has problems
/// (`editor/service.mjs`). Drafts stand beside the entries and are never published.
pub fn is_draft(name: &str) -> bool {
    name.ends_with(".json.draft")
}

/// Lists the drafts in `folder`, relative to it: `courses/review.json.draft`.
pub fn drafts(folder: &Path) -> Vec<String> {
    let files = walkdir::WalkDir::new(folder).sort_by_file_name().into_iter().flatten();
    let names = files.filter_map(|entry| {
        let name = entry.path().strip_prefix(folder).ok()?.to_string_lossy().replace('\\', "/");
        Some(name).filter(|name| is_draft(name))
    });
    names.collect()
}
