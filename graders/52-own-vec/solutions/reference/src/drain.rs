//! A part of a row, taken out from both ends, and a row that is whole again afterwards, come what may.

use crate::row::Row;
use std::iter::FusedIterator;
use std::marker::PhantomData;
use std::ops::Range;
use std::ptr::{self, NonNull};

/// The values of a range of a row, by value; see [`Row::drain`].
///
/// - It is covariant in `T`: a `Drain<'a, &'static str>` may stand wherever a `Drain<'a, &'a str>` is asked for.
/// - It is `Send` exactly if `T` is, and `Sync` exactly if `T` is.
pub struct Drain<'a, T> {
    row: NonNull<Row<T>>,
    /// The first slot of the range: where the values behind it will go.
    start: usize,
    /// The slots of the range that are still filled.
    filled: Range<usize>,
    /// The slots behind the range, which are filled.
    tail: Range<usize>,
    /// The row is borrowed. A `&'a mut Row<T>` would say so too, but nothing behind a `&mut` is covariant: one might put
    /// something in. A drain only takes out.
    borrowed: PhantomData<&'a T>,
}

// SAFETY: a drain is the only way to its row, and what comes out of it are values of type `T`.
unsafe impl<T: Send> Send for Drain<'_, T> {}
// SAFETY: through `&Drain` nobody reaches more than a shared `T`.
unsafe impl<T: Sync> Sync for Drain<'_, T> {}

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
        let len = self.len();
        assert!(
            range.start <= range.end && range.end <= len,
            "the range {range:?} does not lie within 0..{len}"
        );
        // SAFETY: these slots are filled. Until the drain's end the row knows nothing of the others, so a forgotten drain can
        // only leak.
        unsafe { self.set_len(range.start) };
        Drain {
            row: NonNull::from(self),
            start: range.start,
            filled: range.clone(),
            tail: range.end..len,
            borrowed: PhantomData,
        }
    }
}

impl<T> Drain<'_, T> {
    fn slot(&mut self, index: usize) -> *mut T {
        // SAFETY: the row is alive and borrowed by this drain alone; the index is at most its capacity.
        unsafe { self.row.as_mut().as_mut_ptr().add(index) }
    }
}

impl<T> Iterator for Drain<'_, T> {
    type Item = T;

    fn next(&mut self) -> Option<T> {
        let index = self.filled.next()?;
        // SAFETY: the slot was filled, and does not count as filled any more.
        Some(unsafe { self.slot(index).read() })
    }

    /// Exact at all times.
    fn size_hint(&self) -> (usize, Option<usize>) {
        self.filled.size_hint()
    }
}

impl<T> DoubleEndedIterator for Drain<'_, T> {
    fn next_back(&mut self) -> Option<T> {
        let index = self.filled.next_back()?;
        // SAFETY: the slot was filled, and does not count as filled any more.
        Some(unsafe { self.slot(index).read() })
    }
}

/// A promise without code: `size_hint` is exact, so `len` may rely on it.
impl<T> ExactSizeIterator for Drain<'_, T> {}

/// A promise without code: after the first `None` there is nothing but `None`.
impl<T> FusedIterator for Drain<'_, T> {}

/// Closes the gap when it is dropped, so even while a value's panic passes by.
struct Gap<'d, 'a, T>(&'d mut Drain<'a, T>);

impl<T> Drop for Gap<'_, '_, T> {
    fn drop(&mut self) {
        let start = self.0.start;
        let (from, count) = (self.0.tail.start, self.0.tail.len());
        // SAFETY: the values behind the range move to slots that are empty, or their own, and are counted again.
        unsafe {
            let gap = self.0.slot(start);
            ptr::copy(self.0.slot(from), gap, count);
            self.0.row.as_mut().set_len(start + count);
        }
    }
}

impl<T> Drop for Drain<'_, T> {
    fn drop(&mut self) {
        let filled = self.filled.clone();
        let values = ptr::slice_from_raw_parts_mut(self.slot(filled.start), filled.len());
        let _gap = Gap(self);
        // SAFETY: the slots are filled, and nobody reads them after this.
        unsafe { ptr::drop_in_place(values) };
    }
}
