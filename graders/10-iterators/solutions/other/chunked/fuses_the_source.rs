//@ right: leaves the end of the source to `Fuse`, pushes in a loop, and calls the constructor from a trait without a default

use std::iter::{Fuse, FusedIterator};

#[derive(Clone, Debug)]
pub struct Chunked<I> {
    source: Fuse<I>,
    size: usize,
}

impl<I: Iterator> Chunked<I> {
    pub fn new(source: I, size: usize) -> Self {
        assert!(size != 0, "the size of a chunk must not be 0");
        Self {
            source: source.fuse(),
            size,
        }
    }
}

impl<I: Iterator> Iterator for Chunked<I> {
    type Item = Vec<I::Item>;

    fn next(&mut self) -> Option<Self::Item> {
        let mut chunk = Vec::new();
        while chunk.len() < self.size {
            match self.source.next() {
                Some(item) => chunk.push(item),
                None => break,
            }
        }
        if chunk.is_empty() { None } else { Some(chunk) }
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        let (low, high) = self.source.size_hint();
        (
            low.div_ceil(self.size),
            high.map(|high| high.div_ceil(self.size)),
        )
    }
}

impl<I: Iterator> FusedIterator for Chunked<I> {}

pub trait IteratorExt: Iterator {
    fn chunked(self, size: usize) -> Chunked<Self>
    where
        Self: Sized;
}

impl<I: Iterator> IteratorExt for I {
    fn chunked(self, size: usize) -> Chunked<I> {
        Chunked::new(self, size)
    }
}
