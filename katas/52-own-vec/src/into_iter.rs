//! A row, taken apart from both ends.

use crate::buffer::Buffer;
use crate::row::Row;
use std::iter::FusedIterator;

/// The values of a row, by value, from the front and from the back in any order.
///
/// - Each value comes out once. When the ends have met, both give `None`, for ever.
/// - Dropping it drops the values that did not come out, each once; if one of them panics meanwhile, the others are dropped
///   nevertheless. The memory goes back in any case.
/// - Values without size are counted like all others.
/// - It is `Send` exactly if `T` is, and `Sync` exactly if `T` is.
/// - Neither making it nor using it allocates.
///
/// The methods that std provides (`nth`, `count`, `rev` and so on) may stay as they are.
///
/// ```
/// use kata_52::row::Row;
///
/// let mut row = Row::new();
/// for name in ["Ada", "Bob", "Cyd"] {
///     row.push(name.to_owned());
/// }
/// let mut names = row.into_iter();
/// assert_eq!(names.next_back().as_deref(), Some("Cyd"));
/// assert_eq!((names.as_slice(), names.len()), (&["Ada".to_owned(), "Bob".to_owned()][..], 2));
/// ```
pub struct IntoIter<T> {
    buffer: Buffer<T>,
    // Further fields are yours, and `buffer` if you want it otherwise.
}

impl<T> IntoIter<T> {
    /// The values that have not come out yet, in their order.
    pub fn as_slice(&self) -> &[T] {
        todo!()
    }
}

impl<T> IntoIterator for Row<T> {
    type Item = T;
    type IntoIter = IntoIter<T>;

    fn into_iter(self) -> IntoIter<T> {
        todo!()
    }
}

impl<T> Iterator for IntoIter<T> {
    type Item = T;

    fn next(&mut self) -> Option<T> {
        todo!()
    }

    /// Exact at all times.
    fn size_hint(&self) -> (usize, Option<usize>) {
        todo!()
    }
}

impl<T> DoubleEndedIterator for IntoIter<T> {
    fn next_back(&mut self) -> Option<T> {
        todo!()
    }
}

/// A promise without code: `size_hint` is exact, so `len` may rely on it.
impl<T> ExactSizeIterator for IntoIter<T> {}

/// A promise without code: after the first `None` there is nothing but `None`.
impl<T> FusedIterator for IntoIter<T> {}

// What is missing besides the bodies: `impl Drop`; and, if a field of yours is a pointer, what it takes to cross threads.
