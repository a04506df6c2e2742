//! What the sentences say about their findings. Each pass goes over a sentence once, so that time grows with the length
//! of the text.

use super::{
    cue::Lists,
    marks::FoundTerms,
    matcher::Matcher,
    reading::Claim,
    sentences::Sentence,
    token::{Kind, Token},
};

/// A piece of a sentence.
struct Item {
    what: What,
    words: usize,
}

#[derive(Clone, Copy)]
enum What {
    Finding {
        /// Index of the mark.
        mark: usize,
        has_qualifier: bool,
        /// Whether it is nothing but a qualifier.
        is_qualifier: bool,
    },
    Cue(Lists),
    Word,
    Comma {
        /// Whether the list goes on: a list word follows before the next end.
        is_in_list: bool,
    },
    Slash,
    /// A parenthesis, dash or other mark.
    Break,
}

/// The evidence about a finding.
#[derive(Clone, Copy, Default)]
struct Said {
    is_negated: bool,
    is_unsure: bool,
}

/// The claim of each mark.
pub fn claims(tokens: &[Token], found: &FoundTerms, sentences: &[Sentence], matcher: &Matcher) -> Vec<Claim> {
    let mut said = vec![Said::default(); found.marks.len()];
    let mut next_mark = 0;
    for sentence in sentences {
        let from = next_mark;
        while found.marks.get(next_mark).is_some_and(|mark| mark.from < sentence.tokens.end) {
            next_mark += 1;
        }
        if found.marks[from..next_mark].iter().any(|mark| mark.is_finding) {
            let items = items(tokens, found, from..next_mark, sentence, matcher);
            before(&items, sentence.is_history, matcher.terms.reach, &mut said);
            after(&items, sentence.is_history, matcher.terms.reach, &mut said);
        }
    }
    let claim = |said: Said| match said {
        Said { is_unsure: true, .. } => Claim::Unsure,
        Said { is_negated: true, .. } => Claim::Negated,
        Said { .. } => Claim::Plain,
    };
    said.into_iter().map(claim).collect()
}

/// The pieces of a sentence, with the marks of `range`.
fn items(
    tokens: &[Token],
    found: &FoundTerms,
    range: std::ops::Range<usize>,
    sentence: &Sentence,
    matcher: &Matcher,
) -> Vec<Item> {
    let of_sentence = &tokens[..sentence.tokens.end];
    let mut findings = range.filter(|mark| found.marks[*mark].is_finding).peekable();
    let mut items = Vec::new();
    // The end of the last cue. Cues are found even where no term is marked.
    let mut cue_end = sentence.tokens.start;
    let mut at = sentence.tokens.start;
    while at < sentence.tokens.end {
        let cue = if at < cue_end { None } else { cue(matcher, of_sentence, at) };
        if let Some((length, _)) = cue {
            cue_end = at + length;
        }
        let mark = findings.next_if(|mark| found.marks[*mark].from <= at);
        let (what, to) = if let Some(mark) = mark {
            let to = found.marks[mark].to;
            let is_qualifier = cue.is_some_and(|(length, lists)| at + length == to && lists.has(Lists::QUALIFIER));
            let has_qualifier = is_qualifier || has_qualifier(of_sentence, at, to, matcher);
            (What::Finding { mark, has_qualifier, is_qualifier }, to)
        } else if let Some((_, lists)) = cue {
            (What::Cue(lists), at + 1)
        } else if at < cue_end {
            at += 1;
            continue;
        } else {
            (what(tokens[at].kind), at + 1)
        };
        items.push(Item { what, words: to - at });
        at = to;
    }
    mark_lists(&mut items);
    items
}

/// The longest cue that begins at the token `at`.
fn cue(matcher: &Matcher, sentence: &[Token], at: usize) -> Option<(usize, Lists)> {
    matcher.cues.longest(sentence, at, &|_, _| true).map(|(length, lists)| (length, Lists(lists)))
}

fn has_qualifier(tokens: &[Token], from: usize, to: usize, matcher: &Matcher) -> bool {
    (from..to).any(|at| cue(matcher, &tokens[..to], at).is_some_and(|(_, lists)| lists.has(Lists::QUALIFIER)))
}

fn what(kind: Kind) -> What {
    match kind {
        Kind::Mark(',') => What::Comma { is_in_list: false },
        Kind::Mark('/') => What::Slash,
        Kind::Mark(_) | Kind::EmptyLine => What::Break,
        Kind::Word | Kind::Number => What::Word,
    }
}

/// Finds the commas behind which a list goes on.
fn mark_lists(items: &mut [Item]) {
    let mut follows = false;
    for item in items.iter_mut().rev() {
        match &mut item.what {
            What::Cue(lists) if lists.has(Lists::LIST_WORD) => follows = true,
            What::Cue(lists) if lists.has(Lists::HARD_END.or(Lists::SOFT_END)) => follows = false,
            What::Break => follows = false,
            What::Comma { is_in_list } => *is_in_list = follows,
            What::Cue(_) | What::Word | What::Slash | What::Finding { .. } => {}
        }
    }
}

/// Applies cues to the findings after them.
fn before(items: &[Item], is_history: bool, reach: usize, said: &mut [Said]) {
    let (mut is_negated, mut is_doubted) = (false, false);
    // Whether what follows the negation is unsure, and the words that it has reached over.
    let (mut is_unsure, mut words) = (false, 0);
    for item in items {
        match item.what {
            What::Finding { mark, has_qualifier, is_qualifier } => {
                if is_negated {
                    is_unsure |= words > reach;
                    said[mark].is_negated = true;
                    said[mark].is_unsure |= is_unsure || is_qualifier;
                }
                said[mark].is_unsure |= is_doubted;
                is_unsure |= has_qualifier;
                words = 0;
            }
            What::Cue(lists) => {
                if lists.has(Lists::HARD_END.or(Lists::BEFORE).or(Lists::NOT_NEGATION)) {
                    (is_negated, is_doubted) = (false, false);
                }
                if lists.has(Lists::BEFORE) && !is_history {
                    (is_negated, is_unsure, words) = (true, false, 0);
                }
                is_doubted |= lists.has(Lists::DOUBT_BEFORE);
                if lists.has(Lists::LIST_WORD) {
                    words = 0;
                }
                // A bridge may begin with a qualifier.
                is_unsure |= lists.has(Lists::QUALIFIER.or(Lists::SOFT_END)) && !lists.has(Lists::BRIDGE);
            }
            What::Word => words += 1,
            What::Comma { is_in_list: true } => {}
            What::Slash => words = 0,
            What::Comma { is_in_list: false } | What::Break => is_unsure = true,
        }
    }
}

/// Applies cues to the findings before them.
fn after(items: &[Item], is_history: bool, reach: usize, said: &mut [Said]) {
    let behind = behind(items);
    let (mut is_negated, mut is_doubted) = (false, false);
    let mut is_unsure = false;
    // Whether nothing but "is" or the like is between here and the cue.
    let mut is_next = false;
    let mut words = 0;
    for (item, is_behind) in items.iter().zip(behind).rev() {
        match item.what {
            What::Finding { mark, has_qualifier, .. } => {
                if is_negated {
                    said[mark].is_negated = true;
                    said[mark].is_unsure |= is_unsure || is_behind || words > reach;
                }
                said[mark].is_unsure |= is_doubted;
                is_unsure |= has_qualifier;
                words += item.words;
                is_next = false;
            }
            What::Cue(lists) if ends_group(item.what) => {
                (is_negated, is_doubted) = (false, lists.has(Lists::DOUBT_AFTER));
            }
            What::Cue(lists) => {
                if lists.has(Lists::AFTER) && !is_history {
                    (is_negated, is_unsure, is_next, words) = (true, false, true, 0);
                    continue;
                }
                is_doubted |= lists.has(Lists::DOUBT_AFTER);
                let is_verb = lists.has(Lists::SOFT_END) && !lists.has(Lists::PREPOSITION);
                is_unsure |= lists.has(Lists::QUALIFIER) || is_verb && !is_next;
                is_next &= is_verb;
                words = if lists.has(Lists::LIST_WORD) { 0 } else { words + 1 };
            }
            What::Comma { is_in_list: true } => words = 0,
            What::Comma { is_in_list: false } | What::Break => (is_negated, is_doubted) = (false, false),
            What::Word | What::Slash => {
                words += 1;
                is_next = false;
            }
        }
    }
}

/// Whether the group of words in front of a cue begins behind this piece.
fn ends_group(what: What) -> bool {
    match what {
        What::Cue(lists) => lists.has(Lists::HARD_END.or(Lists::AND)),
        What::Comma { is_in_list } => !is_in_list,
        What::Break => true,
        What::Finding { .. } | What::Word | What::Slash => false,
    }
}

/// Whether a preposition or qualifier precedes each piece in its group.
fn behind(items: &[Item]) -> Vec<bool> {
    let mut is_behind = false;
    let behind = items.iter().map(|item| {
        let this = is_behind;
        if ends_group(item.what) {
            is_behind = false;
        } else if let What::Cue(lists) = item.what {
            is_behind |= lists.has(Lists::PREPOSITION.or(Lists::QUALIFIER));
        }
        this
    });
    behind.collect()
}
