//! The reports of other commands: one table each, in `target/quality`, with the commit that was measured.

use serde::Deserialize;
use std::{fs, path::Path, process::Command};

/// The folder of the reports, which `tests/quality/report.mjs` writes.
const FOLDER: &str = "target/quality";
/// The script that prints the commit.
const COMMIT: &str = "scripts/commit.sh";

/// A table of results.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Report {
    /// The measured commit, as [`commit`] returns it.
    pub commit: String,
    /// The day of the measurement, `YYYY-MM-DD`.
    pub date: String,
    pub columns: Vec<String>,
    /// Inline text.
    pub rows: Vec<Vec<String>>,
    /// Inline text: how this was measured, and what was left out.
    pub note: String,
}

/// Reads the report of this name; `None` if there is no complete one for `commit`.
pub fn read(name: &str, commit: &str) -> Option<Report> {
    let text = fs::read_to_string(Path::new(FOLDER).join(name).with_extension("json")).ok()?;
    of_commit(&text, commit)
}

fn of_commit(text: &str, commit: &str) -> Option<Report> {
    let report: Report = serde_json::from_str(text).ok()?;
    (report.commit == commit && report.is_complete()).then_some(report)
}

impl Report {
    /// Whether every column has a name and every row a cell for each.
    fn is_complete(&self) -> bool {
        let has_text = |text: &String| !text.trim().is_empty();
        self.columns.iter().all(has_text) && self.rows.iter().all(|row| row.len() == self.columns.len())
    }
}

/// The hash of the commit that is published: `fae1810…`. If files differ from it, a plus sign and a digest of the changes
/// follow: `fae1810…+0a1b2c3d`. `None` outside a repository.
pub fn commit() -> Option<String> {
    let output = Command::new(Path::new(COMMIT).canonicalize().ok()?).output().ok()?;
    let printed = String::from_utf8(output.stdout).ok()?;
    output.status.success().then(|| printed.trim().to_string()).filter(|commit| !commit.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_report_counts_for_its_own_commit_only() {
        let text = r#"{"commit":"a1","date":"2026-11-26","columns":["Suite"],"rows":[["Rust"]],"note":""}"#;
        assert_eq!(of_commit(text, "a1").expect("of this commit").rows, [["Rust"]]);
        assert_eq!(of_commit(text, "a1+0a1b2c3d"), None, "measured before a change");
        assert_eq!(of_commit("{", "a1"), None, "cut off");
        assert_eq!(of_commit(&text.replace("Suite", ""), "a1"), None, "a column without a name");
        assert_eq!(of_commit(&text.replace(r#""Rust""#, ""), "a1"), None, "a row without a cell");
    }
}
