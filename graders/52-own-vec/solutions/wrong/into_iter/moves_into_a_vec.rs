//@ wrong: moves the values into a `Vec` first, whose iterator does the rest
//@ caught only by: into_iter::cost::it_lives_on_the_rows_memory
use crate::row::Row;
use std::iter::FusedIterator;
use std::vec;

pub struct IntoIter<T>(vec::IntoIter<T>);

impl<T> IntoIter<T> {
    pub fn as_slice(&self) -> &[T] {
        self.0.as_slice()
    }
}

impl<T> IntoIterator for Row<T> {
    type Item = T;
    type IntoIter = IntoIter<T>;

    fn into_iter(mut self) -> IntoIter<T> {
        let mut values = Vec::with_capacity(self.len());
        while let Some(value) = self.pop() {
            values.push(value);
        }
        values.reverse();
        IntoIter(values.into_iter())
    }
}

impl<T> Iterator for IntoIter<T> {
    type Item = T;

    fn next(&mut self) -> Option<T> {
        self.0.next()
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        self.0.size_hint()
    }
}

impl<T> DoubleEndedIterator for IntoIter<T> {
    fn next_back(&mut self) -> Option<T> {
        self.0.next_back()
    }
}

impl<T> ExactSizeIterator for IntoIter<T> {}
impl<T> FusedIterator for IntoIter<T> {}
