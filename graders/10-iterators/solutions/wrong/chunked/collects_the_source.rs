//@ wrong: makes all chunks at the start
//@ caught by: chunked::cost::a_chunk_takes_just_its_items

use std::iter::FusedIterator;
use std::vec;

#[derive(Clone, Debug)]
pub struct Chunked<I: Iterator> {
    items: vec::IntoIter<I::Item>,
    size: usize,
}

impl<I: Iterator> Chunked<I> {
    pub fn new(source: I, size: usize) -> Self {
        assert!(size != 0, "the size of a chunk must not be 0");
        let items = Vec::from_iter(source).into_iter();
        Self { items, size }
    }
}

impl<I: Iterator> Iterator for Chunked<I> {
    type Item = Vec<I::Item>;

    fn next(&mut self) -> Option<Self::Item> {
        let chunk = Vec::from_iter(self.items.by_ref().take(self.size));
        Some(chunk).filter(|chunk| !chunk.is_empty())
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        let count = self.items.len().div_ceil(self.size);
        (count, Some(count))
    }
}

impl<I: Iterator> FusedIterator for Chunked<I> {}

pub trait IteratorExt: Iterator {
    fn chunked(self, size: usize) -> Chunked<Self>
    where
        Self: Sized,
    {
        Chunked::new(self, size)
    }
}

impl<I: Iterator> IteratorExt for I {}
