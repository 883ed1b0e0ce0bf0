//! A buffer, and the knowledge of how many of its slots are filled.

use crate::buffer::Buffer;
use std::fmt::{self, Debug};
use std::ops::{Deref, DerefMut};

/// A list of values that grows at its end: your own `Vec`.
///
/// What holds at all times, and what all your `unsafe` rests on: **the first `len()` slots are filled, the others are not.**
/// The row owns the values in the filled slots. Each value is dropped exactly once: by the row, or by whoever it was moved out to.
/// What is forgotten after it was moved out, say with a drain, is not dropped at all; nothing is ever dropped twice.
///
/// Dropping a row drops its values, even if one of them panics meanwhile; then the memory goes back.
///
/// A row is a slice to everybody who only looks: `len`, `iter`, indexing and so on come from [`Deref`].
///
/// Values of a type without size need no memory, but are counted and dropped like all others.
///
/// ```
/// use kata_52::row::Row;
///
/// let mut row = Row::new();
/// row.push("b");
/// row.insert(0, "a");
/// row[1] = "c";
/// assert_eq!(row[..], ["a", "c"]);
/// assert_eq!((row.remove(0), row.pop(), row.pop()), ("a", Some("c"), None));
/// ```
pub struct Row<T> {
    buffer: Buffer<T>,
    /// How many slots are filled.
    len: usize,
}

impl<T> Row<T> {
    /// An empty row; nothing is allocated.
    pub fn new() -> Self {
        todo!()
    }

    /// How many values there is room for, those that are there included.
    pub fn capacity(&self) -> usize {
        todo!()
    }

    /// The first slot. The pointer may be used for reading and writing **all** `capacity()` slots, not just the filled ones.
    ///
    /// It stays valid until the row grows or ends.
    pub fn as_mut_ptr(&mut self) -> *mut T {
        todo!()
    }

    /// Says how many slots are filled; nothing is written or dropped.
    ///
    /// # Safety
    /// `len` is at most `capacity()`, and the first `len` slots are filled.
    pub unsafe fn set_len(&mut self, len: usize) {
        todo!()
    }

    /// Makes room for at least `more` further values; where there is room already, nothing happens.
    ///
    /// Memory grows as [`Buffer::grow_to`] says, when asked for all the slots that are needed.
    ///
    /// # Panics
    /// With `capacity overflow` in the message, if there would be more than `usize::MAX` values, or more memory than a
    /// buffer may have.
    pub fn reserve(&mut self, more: usize) {
        todo!()
    }

    /// Puts a value at the end. Memory is asked for only if there is no room, and then as `reserve(1)` does.
    ///
    /// # Panics
    /// As `reserve(1)`.
    pub fn push(&mut self, value: T) {
        todo!()
    }

    /// Takes the last value; `None` if there is none.
    pub fn pop(&mut self) -> Option<T> {
        todo!()
    }

    /// Puts a value before the one at `index`, or at the end if `index` is `len()`. Asks for memory just as `push` does.
    ///
    /// # Panics
    /// With `index` in the message, if `index` is greater than `len()`. Otherwise as `reserve(1)`.
    pub fn insert(&mut self, index: usize, value: T) {
        todo!()
    }

    /// Takes the value at `index`; those behind it move up, in their order.
    ///
    /// # Panics
    /// With `index` in the message, if `index` is not less than `len()`.
    pub fn remove(&mut self, index: usize) -> T {
        todo!()
    }

    /// Drops all values but the first `len`; with no more than `len` values, nothing happens. The memory is kept.
    ///
    /// If a value panics while it is dropped, the other values to be dropped are dropped as well, the first `len` stay, and
    /// the panic goes on to the caller.
    pub fn truncate(&mut self, len: usize) {
        todo!()
    }

    /// Gives the memory away, and how many slots are filled: from now on the caller owns the values. Nothing is dropped,
    /// nothing is allocated.
    pub fn into_parts(self) -> (Buffer<T>, usize) {
        todo!()
    }
}

// What is missing besides the bodies: `impl Drop`.

impl<T> Deref for Row<T> {
    type Target = [T];

    /// The values, from first to last.
    fn deref(&self) -> &[T] {
        todo!()
    }
}

impl<T> DerefMut for Row<T> {
    fn deref_mut(&mut self) -> &mut [T] {
        todo!()
    }
}

impl<T> Default for Row<T> {
    fn default() -> Self {
        Self::new()
    }
}

impl<T: Debug> Debug for Row<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.iter()).finish()
    }
}
