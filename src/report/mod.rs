//! Reads a radiology report: which known terms it has, where its parts begin, and what it says about each finding. It
//! knows no browser and keeps nothing. docs/report-reader.md has the rules; their numbers are in the comments.

mod claims;
mod cue;
mod html;
mod marks;
mod phrase;
mod reading;
mod sentences;
mod token;

pub use cue::Lists;
pub use html::{Entry, entries, entry, report};
pub use marks::Rule;
pub use phrase::words;
pub use reading::{Claim, Mark, Part, Reading};

use crate::model::report::ReportTerms;

/// Reads `text`, in time that grows with its length.
pub fn read(terms: &ReportTerms, text: &str) -> Reading {
    let number = |word: &str| terms.vocabulary.binary_search_by(|known| known.as_str().cmp(word));
    let tokens = token::split(text, &terms.units, &mut |word| number(word).map_or(0, |place| place as u32 + 1));
    let found = marks::find(terms, text, &tokens);
    let sentences = sentences::sentences(&tokens, &found, terms);
    let claims = claims::claims(&tokens, &found, &sentences, terms);
    let place = |from: usize, to: usize| (tokens[from].start as usize, tokens[to - 1].end as usize);
    let marks = found.marks.iter().zip(claims).map(|(mark, claim)| {
        let (start, end) = place(mark.from, mark.to);
        Mark { start, end, term: mark.term, claim }
    });
    let parts = found.headings.iter().map(|heading| {
        let (start, end) = place(heading.from, heading.to);
        Part { term: heading.term, start, end }
    });
    Reading { marks: marks.collect(), parts: parts.collect() }
}
