//! Errors of loading.

/// The reason why a document could not be loaded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LoadError {
    /// There is no such document.
    NotFound,
    /// The server could not be reached.
    Unreachable,
    /// The server answered with this status.
    Status(u16),
    /// The document is here, but not the code that its page needs.
    NoCode,
    /// The document is not of the type that this version of the app expects.
    Malformed,
}
