//! A part of a row, taken out from both ends, and a row that is whole again afterwards, come what may.

use crate::row::Row;
use std::iter::FusedIterator;
use std::ops::Range;

/// The values of a range of a row, by value; see [`Row::drain`].
///
/// - It is covariant in `T`: a `Drain<'a, &'static str>` may stand wherever a `Drain<'a, &'a str>` is asked for.
/// - It is `Send` exactly if `T` is, and `Sync` exactly if `T` is.
pub struct Drain<'a, T> {
    // A first guess: the fields are yours. Does it keep what is said above?
    row: &'a mut Row<T>,
}

impl<T> Row<T> {
    /// Takes the values of a range out of the row, from the front and from the back in any order.
    ///
    /// When the drain is dropped, the values of the range that did not come out are dropped, each once, and the values behind
    /// the range move up, in their order. If a value panics while the drain drops it, the others are dropped nevertheless, the
    /// values behind the range move up, and the panic goes on to the caller.
    ///
    /// A drain may also be forgotten (`mem::forget` is safe) and so never be dropped. Then the row holds just the values before
    /// the range; those behind it, and those in it that did not come out, are leaked. No value is ever dropped twice.
    ///
    /// Values without size are counted like all others. Nothing is allocated.
    ///
    /// # Panics
    /// With `range` in the message, if the range ends before it starts, or behind the row's end. Nothing has changed then.
    ///
    /// ```
    /// use kata_52::row::Row;
    ///
    /// let mut row = Row::new();
    /// for number in 0..6 {
    ///     row.push(number);
    /// }
    /// assert_eq!(row.drain(1..4).next_back(), Some(3));
    /// assert_eq!(row[..], [0, 4, 5]);
    /// ```
    pub fn drain(&mut self, range: Range<usize>) -> Drain<'_, T> {
        todo!()
    }
}

impl<T> Iterator for Drain<'_, T> {
    type Item = T;

    fn next(&mut self) -> Option<T> {
        todo!()
    }

    /// Exact at all times.
    fn size_hint(&self) -> (usize, Option<usize>) {
        todo!()
    }
}

impl<T> DoubleEndedIterator for Drain<'_, T> {
    fn next_back(&mut self) -> Option<T> {
        todo!()
    }
}

/// A promise without code: `size_hint` is exact, so `len` may rely on it.
impl<T> ExactSizeIterator for Drain<'_, T> {}

/// A promise without code: after the first `None` there is nothing but `None`.
impl<T> FusedIterator for Drain<'_, T> {}

// What is missing besides the bodies: `impl Drop`; and, if a field of yours is a pointer, what it takes to cross threads.
