//! Splits the tokens into sentences, each of a part of the report.

use super::{
    marks::{FoundTerms, begins_line, is_list_mark},
    token::{Kind, Token},
};
use crate::model::report::ReportTerms;
use std::ops::Range;

/// The most words of a label at the start of a line.
const LABEL: usize = 8;

pub struct Sentence {
    pub tokens: Range<usize>,
    /// Whether it is in a part in which nothing is negated.
    pub is_history: bool,
}

pub fn sentences(tokens: &[Token], found: &FoundTerms, terms: &ReportTerms) -> Vec<Sentence> {
    let mut sentences: Vec<Sentence> = Vec::new();
    let mut headings = found.headings.iter().peekable();
    let mut marks = found.marks.iter().peekable();
    let (mut from, mut is_history) = (0, false);
    // Up to where the current heading goes.
    let mut heading_end = 0;
    for at in 1..=tokens.len() {
        let heading = headings.next_if(|heading| heading.from < at);
        if let Some(heading) = heading {
            is_history = heading.is_history;
            heading_end = heading.to;
        }
        // A colon may be within a term: "category: 2".
        while marks.next_if(|mark| mark.to <= at).is_some() {}
        let is_in_term = marks.peek().is_some_and(|mark| mark.from < at);
        let is_end = at == tokens.len()
            || at == heading_end
            || headings.peek().is_some_and(|next| next.from == at)
            || !is_in_term && ends(tokens, at, terms);
        if is_end {
            sentences.push(Sentence { tokens: from..at, is_history });
            from = at;
        }
    }
    sentences
}

/// Whether a sentence ends before the token `at`.
fn ends(tokens: &[Token], at: usize, terms: &ReportTerms) -> bool {
    let (last, next) = (tokens[at - 1], tokens[at]);
    let is_end_mark = match last.kind {
        Kind::Mark('.') if at > 1 && terms.abbreviations.contains(&tokens[at - 2].word) => false,
        Kind::Mark(mark) => terms.end_marks.contains(mark),
        Kind::EmptyLine => true,
        Kind::Word | Kind::Number => false,
    };
    is_end_mark
        || next.kind == Kind::EmptyLine
        || next.before.has_colon && terms.end_marks.contains(':')
        || next.before.has_line_break && (is_item(tokens, at) || is_label(tokens, at))
}

/// Whether an item of a list begins at the token.
fn is_item(tokens: &[Token], at: usize) -> bool {
    is_list_mark(tokens, at) && begins_line(tokens, at)
}

/// Whether a label begins at the token, which begins a line: "Liver:".
fn is_label(tokens: &[Token], at: usize) -> bool {
    let is_word = |token: &Token| matches!(token.kind, Kind::Word | Kind::Number);
    let behind = tokens[at + 1..].iter().take(LABEL).take_while(|token| !token.before.has_line_break);
    is_word(&tokens[at]) && {
        for token in behind {
            if token.before.has_colon {
                return true;
            }
            if !is_word(token) {
                return false;
            }
        }
        false
    }
}
