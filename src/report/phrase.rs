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

/// Phrases with a value each.
pub struct Phrases {
    /// Each is its value and its words. They are sorted by their words.
    phrases: Vec<Vec<u32>>,
    /// Where the phrases that begin with each word start, by the word's number.
    starts: Vec<usize>,
}

impl Phrases {
    /// `text` has the numbers of each phrase, with commas between phrases; `words` is the number of all words.
    pub fn new(text: &str, words: usize) -> Phrases {
        let numbers = |phrase: &str| phrase.split(' ').filter_map(|number| number.parse().ok()).collect();
        let phrases: Vec<Vec<u32>> =
            text.split(',').map(numbers).filter(|phrase: &Vec<u32>| phrase.len() > 1).collect();
        let mut starts = Vec::with_capacity(words + 2);
        for word in 0..words + 2 {
            let from = starts.last().copied().unwrap_or(0);
            let before = phrases[from..].iter().take_while(|phrase| (phrase[1] as usize) < word);
            starts.push(from + before.count());
        }
        Phrases { phrases, starts }
    }

    /// The longest accepted phrase that begins at the token `at`: its number of words and its value.
    ///
    /// Phrases with the same first words are neighbors, so each word narrows the range down. A word or mark in no phrase
    /// ends the search.
    pub fn longest(&self, tokens: &[Token], at: usize, accept: &dyn Fn(usize, u32) -> bool) -> Option<(usize, u32)> {
        let first = tokens[at].word as usize;
        let mut left = match first {
            0 => return None,
            first => &self.phrases[self.starts[first]..self.starts[first + 1]],
        };
        let mut longest = None;
        // The value is before the words.
        for place in 1.. {
            // A phrase comes before the longer ones that begin with it.
            let Some(phrase) = left.first() else { break };
            if phrase.len() == place + 1 && accept(place, phrase[0]) {
                longest = Some((place, phrase[0]));
            }
            let next = tokens.get(at + place).map_or(0, |token| token.word);
            if next == 0 {
                break;
            }
            let word = |phrase: &Vec<u32>| phrase.get(place + 1).copied().unwrap_or(0);
            left = &left[left.partition_point(|phrase| word(phrase) < next)..];
            left = &left[..left.partition_point(|phrase| word(phrase) == next)];
        }
        longest
    }
}
