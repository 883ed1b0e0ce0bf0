//@ wrong: walks from pointer to pointer, which are the same where values have no size
//@ caught only by: drain::behaviour::values_without_size_are_counted_too
use crate::row::Row;
use std::iter::FusedIterator;
use std::marker::PhantomData;
use std::ops::Range;
use std::ptr::{self, NonNull};

pub struct Drain<'a, T> {
    row: NonNull<Row<T>>,
    front: *const T,
    back: *const T,
    tail: Range<usize>,
    borrowed: PhantomData<&'a T>,
}

unsafe impl<T: Send> Send for Drain<'_, T> {}
unsafe impl<T: Sync> Sync for Drain<'_, T> {}

impl<T> Row<T> {
    pub fn drain(&mut self, range: Range<usize>) -> Drain<'_, T> {
        let len = self.len();
        assert!(
            range.start <= range.end && range.end <= len,
            "no such range"
        );
        let first = self.as_mut_ptr().cast_const();
        unsafe {
            self.set_len(range.start);
            Drain {
                row: NonNull::from(self),
                front: first.add(range.start),
                back: first.add(range.end),
                tail: range.end..len,
                borrowed: PhantomData,
            }
        }
    }
}

impl<T> Iterator for Drain<'_, T> {
    type Item = T;

    fn next(&mut self) -> Option<T> {
        if self.front == self.back {
            return None;
        }
        let value = unsafe { self.front.read() };
        self.front = unsafe { self.front.add(1) };
        Some(value)
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        let left = (self.back.addr() - self.front.addr()) / size_of::<T>().max(1);
        (left, Some(left))
    }
}

impl<T> DoubleEndedIterator for Drain<'_, T> {
    fn next_back(&mut self) -> Option<T> {
        if self.front == self.back {
            return None;
        }
        self.back = unsafe { self.back.sub(1) };
        Some(unsafe { self.back.read() })
    }
}

impl<T> ExactSizeIterator for Drain<'_, T> {}
impl<T> FusedIterator for Drain<'_, T> {}

struct Gap<T>(NonNull<Row<T>>, Range<usize>);

impl<T> Drop for Gap<T> {
    fn drop(&mut self) {
        unsafe {
            let row = self.0.as_mut();
            let (start, first) = (row.len(), row.as_mut_ptr());
            ptr::copy(first.add(self.1.start), first.add(start), self.1.len());
            row.set_len(start + self.1.len());
        }
    }
}

impl<T> Drop for Drain<'_, T> {
    fn drop(&mut self) {
        let _gap = Gap(self.row, self.tail.clone());
        let rest = ptr::slice_from_raw_parts_mut(self.front.cast_mut(), self.len());
        unsafe { ptr::drop_in_place(rest) };
    }
}
