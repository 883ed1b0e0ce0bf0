//! Iterators that checks feed to a learner's code.

use std::cell::Cell;

/// How many of `items` the code takes from an iterator over them.
pub fn items_taken<T: Clone, R>(
    items: &[T],
    code: impl FnOnce(&mut dyn Iterator<Item = T>) -> R,
) -> usize {
    let taken = Cell::new(0);
    let mut source = items
        .iter()
        .cloned()
        .inspect(|_| taken.set(taken.get() + 1));
    code(&mut source);
    taken.get()
}

/// Answers each call of `next` from a script, so it may go on after a `None`; at the script's end it has ended for good.
pub fn scripted<T>(script: Vec<Option<T>>) -> impl Iterator<Item = T> {
    let mut answers = script.into_iter();
    std::iter::from_fn(move || answers.next().flatten())
}

/// An empty source with the given bounds.
#[derive(Debug)]
pub struct Bounds(pub usize, pub Option<usize>);

impl Iterator for Bounds {
    type Item = u32;

    fn next(&mut self) -> Option<u32> {
        None
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        (self.0, self.1)
    }
}
