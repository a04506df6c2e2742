//! Finds the terms in a text (rules 4 to 8), and the headings of its parts.

use super::{
    phrase::{Phrases, Vocabulary},
    reading::Meaning,
    token::{Kind, Token},
};
use crate::model::report::{ReportTerm, ReportTerms};

/// A term in the text, from one token up to another.
pub struct Found {
    pub from: usize,
    pub to: usize,
    pub meaning: Meaning,
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

/// What a phrase is.
#[derive(Clone, Copy)]
enum Form {
    Term(usize),
    Abbreviation(usize),
    /// It takes part and leaves no mark.
    Nothing,
}

/// What the finder needs of a term.
struct Rule {
    is_finding: bool,
    is_explained: bool,
    is_part: bool,
    is_only_heading: bool,
    is_unit: bool,
    is_once: bool,
    is_history: bool,
}

impl From<&ReportTerm> for Rule {
    fn from(term: &ReportTerm) -> Rule {
        Rule {
            is_finding: term.is_finding,
            is_explained: !term.explanation.is_empty(),
            is_part: term.is_part,
            is_only_heading: term.is_only_heading || term.explanation.is_empty(),
            is_unit: term.is_unit,
            is_once: term.is_once,
            is_history: term.is_history,
        }
    }
}

pub struct TermFinder {
    forms: Phrases<Form>,
    rules: Vec<Rule>,
    prefixes: Vec<u32>,
    suffixes: Vec<u32>,
}

/// All texts whose words the finder has to know.
pub fn phrases(terms: &ReportTerms) -> impl Iterator<Item = &str> {
    let forms = terms.terms.iter().flat_map(|term| [&term.term].into_iter().chain(&term.variants));
    let others = terms.ambiguous.iter().map(|abbreviation| &abbreviation.abbreviation);
    let lists = [&terms.not_within, &terms.prefixes, &terms.suffixes].into_iter().flatten();
    forms.chain(others).chain(lists).map(String::as_str)
}

impl TermFinder {
    pub fn new(terms: &ReportTerms, vocabulary: &Vocabulary) -> TermFinder {
        let mut forms = Vec::new();
        for (i, term) in terms.terms.iter().enumerate() {
            let own = [&term.term].into_iter().chain(&term.variants);
            forms.extend(own.map(|form| (vocabulary.words(form), Form::Term(i))));
        }
        let ambiguous = terms.ambiguous.iter().enumerate();
        forms.extend(ambiguous.map(|(i, it)| (vocabulary.words(&it.abbreviation), Form::Abbreviation(i))));
        forms.extend(terms.not_within.iter().map(|phrase| (vocabulary.words(phrase), Form::Nothing)));
        let words = |list: &[String]| list.iter().flat_map(|word| vocabulary.words(word)).collect();
        TermFinder {
            forms: Phrases::new(forms),
            rules: terms.terms.iter().map(Rule::from).collect(),
            prefixes: words(&terms.prefixes),
            suffixes: words(&terms.suffixes),
        }
    }

    pub fn find(&self, text: &str, tokens: &[Token]) -> FoundTerms {
        let mut found = FoundTerms::default();
        let mut once = vec![false; self.rules.len()];
        let mut at = 0;
        while at < tokens.len() {
            let accept = |length, form| self.is_one(form, text, tokens, at, at + length);
            let Some((length, form)) = self.forms.longest(tokens, at, accept) else {
                at += 1;
                continue;
            };
            let (from, to) = (at, at + length);
            at = to;
            let mut mark = |meaning, is_finding| found.marks.push(Found { from, to, meaning, is_finding });
            match form {
                Form::Nothing => {}
                Form::Abbreviation(i) => mark(Meaning::Abbreviation(i), false),
                Form::Term(i) => {
                    let rule = &self.rules[i];
                    if rule.is_explained && !(rule.is_once && once[i]) {
                        mark(Meaning::Term(i), rule.is_finding);
                    }
                    once[i] = true;
                    if rule.is_part && is_heading(text, tokens, from, to) {
                        found.headings.push(Heading { from, to, term: i, is_history: rule.is_history });
                    }
                }
            }
        }
        found
    }

    /// Whether a phrase is a term at this place.
    fn is_one(&self, form: Form, text: &str, tokens: &[Token], from: usize, to: usize) -> bool {
        let Form::Term(i) = form else { return true };
        let rule = &self.rules[i];
        let is_behind_prefix =
            tokens[from].before.has_hyphen && from > 0 && self.prefixes.contains(&tokens[from - 1].word);
        let is_before_suffix = tokens[to].before.has_hyphen && self.suffixes.contains(&tokens[to].word);
        !is_behind_prefix
            && !is_before_suffix
            && (!rule.is_unit || from > 0 && tokens[from - 1].kind == Kind::Number)
            && (!rule.is_only_heading || is_heading(text, tokens, from, to))
    }
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
