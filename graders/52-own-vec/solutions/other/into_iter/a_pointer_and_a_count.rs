//@ right: holds where the front is and how many are left
use crate::buffer::Buffer;
use crate::row::Row;
use std::iter::FusedIterator;
use std::ptr::{self, NonNull};
use std::slice;

pub struct IntoIter<T> {
    /// Dropped after the values, with the other fields.
    _memory: Buffer<T>,
    front: NonNull<T>,
    left: usize,
}

// SAFETY: what is behind the pointer is owned by this iterator alone.
unsafe impl<T: Send> Send for IntoIter<T> {}
// SAFETY: a shared iterator gives shared values, and no more.
unsafe impl<T: Sync> Sync for IntoIter<T> {}

impl<T> IntoIter<T> {
    pub fn as_slice(&self) -> &[T] {
        // SAFETY: so many values stand behind `front`.
        unsafe { slice::from_raw_parts(self.front.as_ptr(), self.left) }
    }
}

impl<T> IntoIterator for Row<T> {
    type Item = T;
    type IntoIter = IntoIter<T>;

    fn into_iter(self) -> IntoIter<T> {
        let (memory, left) = self.into_parts();
        IntoIter {
            // SAFETY: a buffer's pointer is never null.
            front: unsafe { NonNull::new_unchecked(memory.as_ptr()) },
            _memory: memory,
            left,
        }
    }
}

impl<T> Iterator for IntoIter<T> {
    type Item = T;

    fn next(&mut self) -> Option<T> {
        self.left = self.left.checked_sub(1)?;
        let value = self.front;
        // SAFETY: at most one slot behind the last value.
        self.front = unsafe { value.add(1) };
        // SAFETY: the value is behind us now.
        Some(unsafe { value.read() })
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        (self.left, Some(self.left))
    }
}

impl<T> DoubleEndedIterator for IntoIter<T> {
    fn next_back(&mut self) -> Option<T> {
        self.left = self.left.checked_sub(1)?;
        // SAFETY: the value is not counted any more.
        Some(unsafe { self.front.add(self.left).read() })
    }
}

impl<T> ExactSizeIterator for IntoIter<T> {}
impl<T> FusedIterator for IntoIter<T> {}

impl<T> Drop for IntoIter<T> {
    fn drop(&mut self) {
        let rest = ptr::slice_from_raw_parts_mut(self.front.as_ptr(), self.left);
        // SAFETY: nobody reads these values after this.
        unsafe { ptr::drop_in_place(rest) }
    }
}
