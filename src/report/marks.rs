//! Finds the terms in a text (rules 4 to 8), and the headings of its parts.

use super::{
    matcher::Matcher,
    token::{Kind, Token},
};
use crate::model::report::ReportTerms;

/// The rules for finding a term, and the claims that may be made about it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Rule(pub u32);

impl Rule {
    /// A report can say that it was not seen.
    pub const FINDING: Rule = Rule(1);
    /// It has an explanation.
    pub const EXPLAINED: Rule = Rule(1 << 1);
    /// It is the name of a part of a report.
    pub const PART: Rule = Rule(1 << 2);
    /// It is a term only as a heading.
    pub const ONLY_HEADING: Rule = Rule(1 << 3);
    /// It is a term only behind a number.
    pub const UNIT: Rule = Rule(1 << 4);
    /// Only the first one in a report is marked.
    pub const ONCE: Rule = Rule(1 << 5);
    /// Nothing in the part that it begins is negated.
    pub const HISTORY: Rule = Rule(1 << 6);

    pub const fn has(self, rule: Rule) -> bool {
        self.0 & rule.0 != 0
    }
}

/// A term in the text, from one token up to another.
pub struct Found {
    pub from: usize,
    pub to: usize,
    /// Index of the term.
    pub term: usize,
    pub is_finding: bool,
}

/// A heading that begins a part.
pub struct Heading {
    pub from: usize,
    pub to: usize,
    pub term: usize,
    pub is_history: bool,
}

#[derive(Default)]
pub struct FoundTerms {
    pub marks: Vec<Found>,
    pub headings: Vec<Heading>,
}

pub fn find(matcher: &Matcher, text: &str, tokens: &[Token]) -> FoundTerms {
    let terms = &matcher.terms;
    let mut found = FoundTerms::default();
    let mut once = vec![false; terms.terms.len()];
    let mut at = 0;
    while at < tokens.len() {
        let accept = |length, number| is_one(terms, number, text, tokens, at, at + length);
        let Some((length, number)) = matcher.forms.longest(tokens, at, &accept) else {
            at += 1;
            continue;
        };
        let (from, to) = (at, at + length);
        at = to;
        let Some(term) = (number as usize).checked_sub(1) else { continue };
        let rule = Rule(terms.terms[term].rule);
        if rule.has(Rule::EXPLAINED) && !(rule.has(Rule::ONCE) && once[term]) {
            found.marks.push(Found { from, to, term, is_finding: rule.has(Rule::FINDING) });
        }
        once[term] = true;
        if rule.has(Rule::PART) && is_heading(text, tokens, from, to) {
            found.headings.push(Heading { from, to, term, is_history: rule.has(Rule::HISTORY) });
        }
    }
    found
}

/// Whether a form of the term with this number is the term at this place.
fn is_one(terms: &ReportTerms, number: u32, text: &str, tokens: &[Token], from: usize, to: usize) -> bool {
    let Some(term) = (number as usize).checked_sub(1) else { return true };
    let rule = Rule(terms.terms[term].rule);
    let before = from.checked_sub(1).map(|before| tokens[before]);
    let is_behind_prefix =
        tokens[from].before.has_hyphen && before.is_some_and(|before| terms.prefixes.contains(&before.word));
    let is_before_suffix = tokens[to].before.has_hyphen && terms.suffixes.contains(&tokens[to].word);
    !is_behind_prefix
        && !is_before_suffix
        && (!rule.has(Rule::UNIT) || before.is_some_and(|before| before.kind == Kind::Number))
        && (!rule.has(Rule::ONLY_HEADING) || is_heading(text, tokens, from, to))
}

/// Whether the tokens are a heading (rule 7).
fn is_heading(text: &str, tokens: &[Token], from: usize, to: usize) -> bool {
    let is_capital = || text.as_bytes()[tokens[from].start as usize].is_ascii_uppercase();
    let is_after_sentence = || from > 0 && matches!(tokens[from - 1].kind, Kind::Mark('.' | '!' | '?'));
    let begins_line = begins_line(tokens, from);
    let behind = tokens[to].before;
    match behind.has_colon {
        true => begins_line || is_after_sentence() && is_capital(),
        false => begins_line && behind.has_line_break,
    }
}

/// Whether nothing but a list mark is before the token on its line.
pub fn begins_line(tokens: &[Token], at: usize) -> bool {
    let mut from = at;
    while from > 0 && !tokens[from].before.has_line_break {
        if !is_list_mark(tokens, from - 1) {
            return false;
        }
        from -= 1;
    }
    true
}

/// Whether the token may be a part of a list mark: "1.", "(2)", "-", "##".
pub fn is_list_mark(tokens: &[Token], at: usize) -> bool {
    match tokens[at].kind {
        Kind::Mark(mark) => "-—*#•·>().".contains(mark),
        Kind::Number => tokens.get(at + 1).is_some_and(|next| matches!(next.kind, Kind::Mark('.' | ')'))),
        Kind::Word | Kind::EmptyLine => false,
    }
}
