//! What is wrong with an entry.

use std::fmt;

/// Something an editor has to mend.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Problem {
    /// File, relative to the content folder.
    pub file: String,
    /// Where in the file: `body[3].table.rows[0]`; empty for the file as a whole.
    pub field: String,
    /// What was found and what was expected.
    pub message: String,
}

impl Problem {
    pub fn new(file: impl Into<String>, field: impl Into<String>, message: impl Into<String>) -> Self {
        Problem { file: file.into(), field: field.into(), message: message.into() }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Problem { file, field, message } = self;
        if field.is_empty() { write!(f, "{file}: {message}") } else { write!(f, "{file}: {field}: {message}") }
    }
}
