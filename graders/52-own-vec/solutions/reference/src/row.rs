//! A buffer, and the knowledge of how many of its slots are filled.

use crate::buffer::Buffer;
use std::fmt::{self, Debug};
use std::ops::{Deref, DerefMut};
use std::{mem, ptr, slice};

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
    len: usize,
}

impl<T> Row<T> {
    /// An empty row; nothing is allocated.
    pub fn new() -> Self {
        Self {
            buffer: Buffer::new(),
            len: 0,
        }
    }

    /// How many values there is room for, those that are there included.
    pub fn capacity(&self) -> usize {
        self.buffer.capacity()
    }

    /// The first slot. The pointer may be used for reading and writing **all** `capacity()` slots, not just the filled ones.
    ///
    /// It stays valid until the row grows or ends.
    pub fn as_mut_ptr(&mut self) -> *mut T {
        self.buffer.as_ptr()
    }

    /// Says how many slots are filled; nothing is written or dropped.
    ///
    /// # Safety
    /// `len` is at most `capacity()`, and the first `len` slots are filled.
    pub unsafe fn set_len(&mut self, len: usize) {
        self.len = len;
    }

    /// Makes room for at least `more` further values; where there is room already, nothing happens.
    ///
    /// Memory grows as [`Buffer::grow_to`] says, when asked for all the slots that are needed.
    ///
    /// # Panics
    /// With `capacity overflow` in the message, if there would be more than `usize::MAX` values, or more memory than a
    /// buffer may have.
    pub fn reserve(&mut self, more: usize) {
        let Some(slots) = self.len.checked_add(more) else {
            panic!("capacity overflow");
        };
        self.buffer.grow_to(slots);
    }

    /// Puts a value at the end. Memory is asked for only if there is no room, and then as `reserve(1)` does.
    ///
    /// # Panics
    /// As `reserve(1)`.
    pub fn push(&mut self, value: T) {
        self.reserve(1);
        // SAFETY: there is a slot behind the filled ones now.
        unsafe { self.as_mut_ptr().add(self.len).write(value) };
        self.len += 1;
    }

    /// Takes the last value; `None` if there is none.
    pub fn pop(&mut self) -> Option<T> {
        self.len = self.len.checked_sub(1)?;
        // SAFETY: the slot was the last filled one, and does not count as filled any more.
        Some(unsafe { self.as_mut_ptr().add(self.len).read() })
    }

    /// Puts a value before the one at `index`, or at the end if `index` is `len()`. Asks for memory just as `push` does.
    ///
    /// # Panics
    /// With `index` in the message, if `index` is greater than `len()`. Otherwise as `reserve(1)`.
    pub fn insert(&mut self, index: usize, value: T) {
        let len = self.len;
        assert!(index <= len, "the index {index} is beyond the end, {len}");
        self.reserve(1);
        // SAFETY: there is room for the values from `index` on one slot further; the slot that they leave is written.
        unsafe {
            let slot = self.as_mut_ptr().add(index);
            slot.copy_to(slot.add(1), len - index);
            slot.write(value);
        }
        self.len = len + 1;
    }

    /// Takes the value at `index`; those behind it move up, in their order.
    ///
    /// # Panics
    /// With `index` in the message, if `index` is not less than `len()`.
    pub fn remove(&mut self, index: usize) -> T {
        let len = self.len;
        assert!(index < len, "no value has the index {index}, of {len}");
        self.len = len - 1;
        // SAFETY: the slot is filled, and is overwritten by its neighbour, or does not count as filled any more.
        unsafe {
            let slot = self.as_mut_ptr().add(index);
            let value = slot.read();
            slot.copy_from(slot.add(1), len - index - 1);
            value
        }
    }

    /// Drops all values but the first `len`; with no more than `len` values, nothing happens. The memory is kept.
    ///
    /// If a value panics while it is dropped, the other values to be dropped are dropped as well, the first `len` stay, and
    /// the panic goes on to the caller.
    pub fn truncate(&mut self, len: usize) {
        let Some(cut) = self.len.checked_sub(len) else {
            return;
        };
        // First the count, then the drops: whatever these do, the row no longer believes in the values.
        self.len = len;
        // SAFETY: the slots are filled, and do not count as filled any more.
        unsafe {
            let values = self.as_mut_ptr().add(len);
            ptr::drop_in_place(ptr::slice_from_raw_parts_mut(values, cut));
        }
    }

    /// Gives the memory away, and how many slots are filled: from now on the caller owns the values. Nothing is dropped,
    /// nothing is allocated.
    pub fn into_parts(mut self) -> (Buffer<T>, usize) {
        // Out of a type with `Drop` nothing can be moved. But something can be left in its place, and then a row ends that
        // owns neither memory nor values.
        let filled = mem::take(&mut self.len);
        (mem::take(&mut self.buffer), filled)
    }
}

impl<T> Drop for Row<T> {
    fn drop(&mut self) {
        self.truncate(0);
    }
}

impl<T> Deref for Row<T> {
    type Target = [T];

    /// The values, from first to last.
    fn deref(&self) -> &[T] {
        // SAFETY: so many slots are filled, and they are borrowed as long as the row is.
        unsafe { slice::from_raw_parts(self.buffer.as_ptr(), self.len) }
    }
}

impl<T> DerefMut for Row<T> {
    fn deref_mut(&mut self) -> &mut [T] {
        // SAFETY: so many slots are filled, and they are borrowed alone as long as the row is.
        unsafe { slice::from_raw_parts_mut(self.buffer.as_ptr(), self.len) }
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
