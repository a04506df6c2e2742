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

pub use html::{Entry, entries, entry, explanation, report};
pub use phrase::words;
pub use reading::{Claim, Mark, Meaning, Part, Reading};

use crate::model::report::ReportTerms;
use claims::claims;
use cue::CueFinder;
use marks::TermFinder;
use phrase::Vocabulary;
use sentences::sentences;

/// What a text is read with.
pub struct Reader {
    vocabulary: Vocabulary,
    units: Vec<String>,
    terms: TermFinder,
    cues: CueFinder,
}

impl Reader {
    pub fn new(terms: &ReportTerms) -> Reader {
        let vocabulary = Vocabulary::of(marks::phrases(terms).chain(cue::phrases(&terms.cues)));
        let of_units = terms.terms.iter().filter(|term| term.is_unit);
        let units = of_units.flat_map(|term| [&term.term].into_iter().chain(&term.variants).cloned()).collect();
        let (terms, cues) = (TermFinder::new(terms, &vocabulary), CueFinder::new(&terms.cues, &vocabulary));
        Reader { vocabulary, units, terms, cues }
    }

    /// Reads `text`, in time that grows with its length.
    pub fn read(&self, text: &str) -> Reading {
        let tokens = token::split(text, &self.units, &mut |word| self.vocabulary.number(word));
        let found = self.terms.find(text, &tokens);
        let sentences = sentences(&tokens, &found, &self.cues);
        let claims = claims(&tokens, &found, &sentences, &self.cues);
        let place = |from: usize, to: usize| (tokens[from].start as usize, tokens[to - 1].end as usize);
        let marks = found.marks.iter().zip(claims).map(|(mark, claim)| {
            let (start, end) = place(mark.from, mark.to);
            Mark { start, end, meaning: mark.meaning, claim }
        });
        let parts = found.headings.iter().map(|heading| {
            let (start, end) = place(heading.from, heading.to);
            Part { term: heading.term, start, end }
        });
        Reading { marks: marks.collect(), parts: parts.collect() }
    }
}
