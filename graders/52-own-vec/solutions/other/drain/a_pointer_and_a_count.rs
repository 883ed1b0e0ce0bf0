//@ right: holds where the front is and how many are left, and lets the row tell where the gap begins
use crate::row::Row;
use std::iter::FusedIterator;
use std::marker::PhantomData;
use std::ops::Range;
use std::ptr::{self, NonNull};

pub struct Drain<'a, T> {
    row: NonNull<Row<T>>,
    front: NonNull<T>,
    left: usize,
    tail: Range<usize>,
    borrowed: PhantomData<&'a [T]>,
}

// SAFETY: as for the values that it owns.
unsafe impl<T: Send> Send for Drain<'_, T> {}
// SAFETY: as for the values that it owns.
unsafe impl<T: Sync> Sync for Drain<'_, T> {}

impl<T> Row<T> {
    pub fn drain(&mut self, range: Range<usize>) -> Drain<'_, T> {
        let Range { start, end } = range;
        let len = self.len();
        if start > end || end > len {
            panic!("the range from {start} to {end} is not one of {len} values");
        }
        // SAFETY: the first `start` slots are filled, and the slot at `start` is at most one behind the last.
        let front = unsafe {
            self.set_len(start);
            NonNull::new_unchecked(self.as_mut_ptr().add(start))
        };
        Drain {
            row: NonNull::from(self),
            front,
            left: end - start,
            tail: end..len,
            borrowed: PhantomData,
        }
    }
}

impl<T> Iterator for Drain<'_, T> {
    type Item = T;

    fn next(&mut self) -> Option<T> {
        self.left = self.left.checked_sub(1)?;
        let value = self.front;
        // SAFETY: at most one slot behind the range.
        self.front = unsafe { value.add(1) };
        // SAFETY: the value is behind us now.
        Some(unsafe { value.read() })
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        (self.left, Some(self.left))
    }
}

impl<T> DoubleEndedIterator for Drain<'_, T> {
    fn next_back(&mut self) -> Option<T> {
        self.left = self.left.checked_sub(1)?;
        // SAFETY: the value is not counted any more.
        Some(unsafe { self.front.add(self.left).read() })
    }
}

impl<T> ExactSizeIterator for Drain<'_, T> {}
impl<T> FusedIterator for Drain<'_, T> {}

impl<T> Drop for Drain<'_, T> {
    fn drop(&mut self) {
        struct MoveUp<T>(NonNull<Row<T>>, Range<usize>);

        impl<T> Drop for MoveUp<T> {
            fn drop(&mut self) {
                // SAFETY: the drain that made this is the row's only user, and has dropped what was in the gap.
                unsafe {
                    let row = self.0.as_mut();
                    let (gap, first) = (row.len(), row.as_mut_ptr());
                    first
                        .add(gap)
                        .copy_from(first.add(self.1.start), self.1.len());
                    row.set_len(gap + self.1.len());
                }
            }
        }

        let _last = MoveUp(self.row, self.tail.clone());
        let rest = ptr::slice_from_raw_parts_mut(self.front.as_ptr(), self.left);
        // SAFETY: nobody reads these values after this.
        unsafe { ptr::drop_in_place(rest) };
    }
}
