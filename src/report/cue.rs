//! The words that negate a finding, cast doubt on it, or end what a cue before them says.

use super::phrase::{Phrases, Vocabulary};
use super::token::Token;
use crate::model::report::Cues;

/// The lists that a phrase is in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Lists(u16);

impl Lists {
    pub const BEFORE: Lists = Lists(1);
    pub const AFTER: Lists = Lists(1 << 1);
    pub const DOUBT_BEFORE: Lists = Lists(1 << 2);
    pub const DOUBT_AFTER: Lists = Lists(1 << 3);
    pub const NOT_NEGATION: Lists = Lists(1 << 4);
    pub const BRIDGE: Lists = Lists(1 << 5);
    pub const QUALIFIER: Lists = Lists(1 << 6);
    pub const SOFT_END: Lists = Lists(1 << 7);
    pub const HARD_END: Lists = Lists(1 << 8);
    pub const PREPOSITION: Lists = Lists(1 << 9);
    pub const LIST_WORD: Lists = Lists(1 << 10);
    pub const AND: Lists = Lists(1 << 11);

    /// Whether it is in one of these lists.
    pub const fn has(self, lists: Lists) -> bool {
        self.0 & lists.0 != 0
    }

    pub const fn or(self, other: Lists) -> Lists {
        Lists(self.0 | other.0)
    }
}

pub struct CueFinder {
    cues: Phrases<Lists>,
    pub reach: usize,
    pub end_marks: String,
    /// Words whose period ends no sentence.
    pub abbreviations: Vec<u32>,
}

fn lists(cues: &Cues) -> [(Lists, &[String]); 11] {
    [
        (Lists::BEFORE, &cues.before),
        (Lists::AFTER, &cues.after),
        (Lists::DOUBT_BEFORE, &cues.doubt_before),
        (Lists::DOUBT_AFTER, &cues.doubt_after),
        (Lists::NOT_NEGATION, &cues.not_negations),
        (Lists::BRIDGE, &cues.bridges),
        (Lists::QUALIFIER, &cues.qualifiers),
        (Lists::SOFT_END, &cues.soft_ends),
        (Lists::HARD_END, &cues.hard_ends),
        (Lists::PREPOSITION, &cues.prepositions),
        (Lists::LIST_WORD, &cues.list_words),
    ]
}

/// All texts whose words the finder has to know.
pub fn phrases(cues: &Cues) -> impl Iterator<Item = &str> {
    let lists = lists(cues).map(|(_, phrases)| phrases).into_iter().flatten();
    lists.chain(&cues.abbreviations).map(String::as_str).chain(["and"])
}

impl CueFinder {
    pub fn new(cues: &Cues, vocabulary: &Vocabulary) -> CueFinder {
        let mut all: Vec<(Vec<u32>, Lists)> = vec![(vocabulary.words("and"), Lists::AND)];
        for (list, phrases) in lists(cues) {
            all.extend(phrases.iter().map(|phrase| (vocabulary.words(phrase), list)));
        }
        all.sort_by(|(a, _), (b, _)| a.cmp(b));
        all.dedup_by(|(words, lists), (kept, all)| {
            let is_same = words == kept;
            if is_same {
                *all = all.or(*lists);
            }
            is_same
        });
        CueFinder {
            cues: Phrases::new(all),
            reach: cues.reach,
            end_marks: cues.end_marks.clone(),
            abbreviations: cues.abbreviations.iter().flat_map(|word| vocabulary.words(word)).collect(),
        }
    }

    /// The longest cue that begins at the token `at` and ends in the sentence.
    pub fn at(&self, sentence: &[Token], at: usize) -> Option<(usize, Lists)> {
        self.cues.longest(sentence, at, |_, _| true)
    }
}
