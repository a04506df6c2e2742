//! Phrases of several words, and the longest one that begins at a place.

use super::token::{Token, split};

/// The words of all phrases, sorted.
pub struct Vocabulary(Vec<String>);

impl Vocabulary {
    pub fn of<'t>(texts: impl Iterator<Item = &'t str>) -> Vocabulary {
        let mut words = Vec::new();
        for text in texts {
            words.extend(self::words(text));
        }
        words.sort_unstable();
        words.dedup();
        Vocabulary(words)
    }

    /// The number of a word, from 1 on; 0 if it is in no phrase.
    pub fn number(&self, word: &str) -> u32 {
        self.0.binary_search_by(|known| known.as_str().cmp(word)).map_or(0, |i| i as u32 + 1)
    }

    /// The words of a phrase.
    pub fn words(&self, phrase: &str) -> Vec<u32> {
        let tokens = split(phrase, &[], &mut |word| self.number(word));
        tokens.iter().map(|token| token.word).filter(|word| *word > 0).collect()
    }
}

/// Phrases with what they mean.
pub struct Phrases<T>(Vec<(Vec<u32>, T)>);

impl<T: Copy> Phrases<T> {
    pub fn new(mut phrases: Vec<(Vec<u32>, T)>) -> Phrases<T> {
        phrases.retain(|(words, _)| !words.is_empty());
        phrases.sort_by(|(a, _), (b, _)| a.cmp(b));
        Phrases(phrases)
    }

    /// The longest accepted phrase that begins at the token `at`, with its number of words.
    ///
    /// Phrases with the same first words are neighbors, so each word narrows the range down. A word or mark in no phrase
    /// ends the search.
    pub fn longest(&self, tokens: &[Token], at: usize, accept: impl Fn(usize, T) -> bool) -> Option<(usize, T)> {
        let mut left = &self.0[..];
        let mut longest = None;
        for (i, token) in tokens[at..].iter().enumerate() {
            if token.word == 0 {
                break;
            }
            let is_below = |(words, _): &(Vec<u32>, T)| words.get(i).is_none_or(|word| *word < token.word);
            left = &left[left.partition_point(is_below)..];
            let is_equal = |(words, _): &(Vec<u32>, T)| words[i] == token.word;
            left = &left[..left.partition_point(is_equal)];
            for (words, value) in left {
                if words.len() > i + 1 {
                    break;
                }
                if accept(i + 1, *value) {
                    longest = Some((i + 1, *value));
                }
            }
            if left.is_empty() {
                break;
            }
        }
        longest
    }
}

/// The words of a text as the reader compares them.
pub fn words(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    split(text, &[], &mut |word| {
        words.push(word.to_string());
        0
    });
    words
}
