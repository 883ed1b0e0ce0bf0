//! An adapter of your own: items in batches, from whatever iterator there is.

use std::iter::FusedIterator;

/// The items of a source in chunks of a fixed size, in their order. The last chunk is shorter where the items run out;
/// no chunk is ever empty.
///
/// It is lazy. Making it takes nothing from the source, and each chunk takes just the items that it holds, so an endless
/// source is fine. Only to see its end is a source asked for an item that it does not have.
///
/// After the source has returned `None` once, it is not asked again: from then on there are no more chunks, even if the
/// source would go on. (Only a [`FusedIterator`], which has nothing left, may be asked, as [`Iterator::fuse`] does it.)
///
/// ```
/// use kata_10::chunked::Chunked;
///
/// let mut chunks = Chunked::new(1..=5, 2);
/// assert_eq!(chunks.next(), Some(vec![1, 2]));
/// assert_eq!(chunks.size_hint(), (2, Some(2)));
/// assert_eq!(chunks.next(), Some(vec![3, 4]));
/// assert_eq!(chunks.next(), Some(vec![5]));
/// assert_eq!(chunks.next(), None);
/// ```
#[derive(Clone, Debug)]
pub struct Chunked<I> {
    /// `None` once it has ended.
    source: Option<I>,
    size: usize,
}

impl<I: Iterator> Chunked<I> {
    /// Chunks of `size` items. Every other size is allowed: one of `usize::MAX` gives all items in one chunk.
    ///
    /// # Panics
    /// If `size` is 0; the message contains the word `size`.
    pub fn new(source: I, size: usize) -> Self {
        assert!(size != 0, "the size of a chunk must not be 0");
        Self {
            source: Some(source),
            size,
        }
    }
}

impl<I: Iterator> Iterator for Chunked<I> {
    type Item = Vec<I::Item>;

    fn next(&mut self) -> Option<Self::Item> {
        let source = self.source.as_mut()?;
        let chunk = Vec::from_iter(source.take(self.size));
        if chunk.len() < self.size {
            self.source = None;
        }
        Some(chunk).filter(|chunk| !chunk.is_empty())
    }

    /// The source's bounds divided by the chunks' size, both rounded up: a chunk that is not full is a chunk as well.
    ///
    /// No bound overflows on the way, not even `usize::MAX`. Where the source has no upper bound there is none here; where
    /// the source has returned `None`, the bounds are `(0, Some(0))`. (A [`FusedIterator`] may still be asked.)
    fn size_hint(&self) -> (usize, Option<usize>) {
        let Some(source) = &self.source else {
            return (0, Some(0));
        };
        let (low, high) = source.size_hint();
        (
            low.div_ceil(self.size),
            high.map(|high| high.div_ceil(self.size)),
        )
    }
}

/// A promise without code: after the first `None` there is nothing but `None`.
impl<I: Iterator> FusedIterator for Chunked<I> {}

/// Gives every iterator a method `chunked(size: usize)` that puts it into a [`Chunked`], just as std's own adapters do it:
/// the method takes the iterator by value, and whoever wants to keep it says `by_ref()` first.
///
/// With the trait in scope, `(1..=5).chunked(2)` and `line.chars().chunked(80)` work, and so do boxed iterators, borrowed
/// ones and any `I: Iterator` in generic code. What is no iterator has no such method.
pub trait IteratorExt: Iterator {
    /// The items in chunks of `size`.
    ///
    /// # Panics
    /// If `size` is 0.
    fn chunked(self, size: usize) -> Chunked<Self>
    where
        Self: Sized,
    {
        Chunked::new(self, size)
    }
}

impl<I: Iterator + ?Sized> IteratorExt for I {}
