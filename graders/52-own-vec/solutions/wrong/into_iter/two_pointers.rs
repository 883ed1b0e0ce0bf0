//@ wrong: walks from pointer to pointer, which are the same where values have no size
//@ caught only by: into_iter::behaviour::values_without_size_come_out_one_by_one
use crate::buffer::Buffer;
use crate::row::Row;
use std::iter::FusedIterator;
use std::{ptr, slice};

pub struct IntoIter<T> {
    _buffer: Buffer<T>,
    front: *mut T,
    back: *mut T,
}

unsafe impl<T: Send> Send for IntoIter<T> {}
unsafe impl<T: Sync> Sync for IntoIter<T> {}

impl<T> IntoIter<T> {
    fn left(&self) -> usize {
        (self.back.addr() - self.front.addr()) / size_of::<T>().max(1)
    }

    pub fn as_slice(&self) -> &[T] {
        unsafe { slice::from_raw_parts(self.front, self.left()) }
    }
}

impl<T> IntoIterator for Row<T> {
    type Item = T;
    type IntoIter = IntoIter<T>;

    fn into_iter(self) -> IntoIter<T> {
        let (buffer, len) = self.into_parts();
        let front = buffer.as_ptr();
        let back = unsafe { front.add(len) };
        IntoIter {
            _buffer: buffer,
            front,
            back,
        }
    }
}

impl<T> Iterator for IntoIter<T> {
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
        (self.left(), Some(self.left()))
    }
}

impl<T> DoubleEndedIterator for IntoIter<T> {
    fn next_back(&mut self) -> Option<T> {
        if self.front == self.back {
            return None;
        }
        self.back = unsafe { self.back.sub(1) };
        Some(unsafe { self.back.read() })
    }
}

impl<T> ExactSizeIterator for IntoIter<T> {}
impl<T> FusedIterator for IntoIter<T> {}

impl<T> Drop for IntoIter<T> {
    fn drop(&mut self) {
        unsafe { ptr::drop_in_place(ptr::slice_from_raw_parts_mut(self.front, self.left())) }
    }
}
