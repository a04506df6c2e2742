//! The result of reading a report.

/// The result of reading a text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reading {
    /// In the order of the text; no two overlap.
    pub marks: Vec<Mark>,
    pub parts: Vec<Part>,
}

/// A known term in the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mark {
    /// Its place, in bytes.
    pub start: usize,
    pub end: usize,
    /// Index of the term.
    pub term: usize,
    pub claim: Claim,
}

/// The apparent claim of the text about a finding.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Claim {
    /// Nothing that the reader can tell.
    Plain,
    /// It was not seen.
    Negated,
    /// The text doubts it, or negates it in a way that the rules do not decide.
    Unsure,
}

/// A part of the report, which its heading begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Part {
    /// Index of the term that is its name.
    pub term: usize,
    /// The place of the heading, in bytes.
    pub start: usize,
    pub end: usize,
}
