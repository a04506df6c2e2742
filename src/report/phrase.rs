//! Phrases of several words, and the longest one that begins at a place.

use super::token::{Token, split};

/// The words of a text as the reader compares them.
pub fn words(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    split(text, &[], &mut |word| {
        words.push(word.to_string());
        0
    });
    words
}

/// The longest accepted phrase that begins at the token `at`: its number of words and its value. Each phrase is its value
/// and its words; they are sorted by their words.
///
/// Phrases with the same first words are neighbors, so each word narrows the range down. A word or mark in no phrase ends
/// the search.
pub fn longest(
    phrases: &[Vec<u32>],
    tokens: &[Token],
    at: usize,
    accept: &dyn Fn(usize, u32) -> bool,
) -> Option<(usize, u32)> {
    let mut left = phrases;
    let mut longest = None;
    for (i, token) in tokens[at..].iter().enumerate() {
        // The value is before the words.
        let place = i + 1;
        if token.word == 0 {
            break;
        }
        left = &left[left.partition_point(|phrase| phrase.get(place).is_none_or(|word| *word < token.word))..];
        left = &left[..left.partition_point(|phrase| phrase[place] == token.word)];
        let Some(first) = left.first() else { break };
        if first.len() == place + 1 && accept(place, first[0]) {
            longest = Some((place, first[0]));
        }
    }
    longest
}
