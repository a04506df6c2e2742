//! The numbers of words.

/// The words that phrases are made of, in a hash table: a report has thousands of words, most of them in no phrase.
pub struct Vocabulary {
    words: Vec<String>,
    /// Numbers of words, each at the place that its hash says or behind it; 0 is free. At least half of it is.
    table: Vec<u32>,
}

impl Vocabulary {
    /// `words` has spaces between them.
    pub fn new(words: &str) -> Vocabulary {
        let words: Vec<String> = words.split(' ').map(String::from).collect();
        let mut vocabulary = Vocabulary { table: vec![0; (2 * words.len()).next_power_of_two()], words };
        for number in 1..=vocabulary.words.len() {
            let place = vocabulary.place(&vocabulary.words[number - 1]);
            vocabulary.table[place] = number as u32;
        }
        vocabulary
    }

    /// The number of words.
    pub fn len(&self) -> usize {
        self.words.len()
    }

    /// The number of a word, from 1 on; 0 if it is unknown.
    pub fn number(&self, word: &str) -> u32 {
        self.table[self.place(word)]
    }

    /// The place of a word in the table, or the free one where it would be.
    fn place(&self, word: &str) -> usize {
        let mut place = hash(word) as usize;
        loop {
            place &= self.table.len() - 1;
            match self.table[place] {
                0 => return place,
                number if self.words[number as usize - 1] == word => return place,
                _ => place += 1,
            }
        }
    }
}

/// FNV-1a, which is short, and quick for short words.
fn hash(word: &str) -> u32 {
    word.bytes().fold(0x811c_9dc5, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}

#[cfg(test)]
mod tests {
    use super::Vocabulary;

    #[test]
    fn each_word_has_its_number_and_others_have_none() {
        let words: Vec<String> = (0..300).map(|i| format!("w{i}")).collect();
        let vocabulary = Vocabulary::new(&words.join(" "));
        for (word, number) in words.iter().zip(1..) {
            assert_eq!(vocabulary.number(word), number);
        }
        assert_eq!(["w300", "", "w", "W1"].map(|word| vocabulary.number(word)), [0; 4]);
        assert_eq!(vocabulary.len(), 300);
    }
}
