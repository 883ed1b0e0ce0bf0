//! Given: the plain Rust that the exercise [`export`](crate::export) opens to C. It knows nothing of C, and it may panic.

use std::collections::BTreeMap;

/// How often each word was counted.
#[derive(Debug, Default)]
pub struct Counts {
    words: BTreeMap<String, u32>,
}

impl Counts {
    /// Adds to the count of a word, which begins at 0.
    ///
    /// # Panics
    /// Where the sum does not fit; then the old count stays.
    pub fn add(&mut self, word: &str, amount: u32) {
        let before = self.get(word).unwrap_or(0);
        let after = before
            .checked_add(amount)
            .expect("the count of a word fits in a u32");
        self.words.insert(word.to_owned(), after);
    }

    /// The count of a word; `None` if it was never added.
    pub fn get(&self, word: &str) -> Option<u32> {
        self.words.get(word).copied()
    }

    /// All words with their counts, in the order of their bytes.
    pub fn iter(&self) -> impl Iterator<Item = (&str, u32)> {
        self.words
            .iter()
            .map(|(word, count)| (word.as_str(), *count))
    }
}
