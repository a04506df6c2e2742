//! Reads a radiology report: which known terms it has, where its parts begin, and what it says about each finding. It
//! knows no browser and keeps nothing. docs/report-reader.md has the rules; their numbers are in the comments.

mod claims;
mod cue;
mod html;
mod marks;
mod matcher;
mod phrase;
mod reading;
mod sentences;
mod token;
mod vocabulary;

pub use cue::Lists;
pub use html::{Entry, entries, entry, report};
pub use marks::Rule;
pub use matcher::Matcher;
pub use phrase::words;
pub use reading::{Claim, Mark, Part, Reading};

/// Reads `text`, in time that grows with its length.
pub fn read(matcher: &Matcher, text: &str) -> Reading {
    let tokens = token::split(text, &matcher.terms.units, &mut |word| matcher.vocabulary.number(word));
    let found = marks::find(matcher, text, &tokens);
    let sentences = sentences::sentences(&tokens, &found, &matcher.terms);
    let claims = claims::claims(&tokens, &found, &sentences, matcher);
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
