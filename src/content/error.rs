//! Why a document could not be had.

use serde::{Deserialize, Serialize};

/// Crosses from the publisher to the browser inside a resource, so it is serializable.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum LoadError {
    /// There is no such document.
    NotFound,
    /// The server could not be reached.
    Unreachable,
    /// The server answered with this status.
    Status(u16),
    /// The visitor went elsewhere before it came.
    Superseded,
    /// The document is not what this version of the site expects.
    Malformed(String),
}

impl std::fmt::Display for LoadError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            LoadError::NotFound => f.write_str("no such document"),
            LoadError::Unreachable => f.write_str("the server cannot be reached"),
            LoadError::Status(status) => write!(f, "the server answered with status {status}"),
            LoadError::Superseded => f.write_str("another page was asked for"),
            LoadError::Malformed(what) => write!(f, "the document cannot be read: {what}"),
        }
    }
}

impl std::error::Error for LoadError {}
