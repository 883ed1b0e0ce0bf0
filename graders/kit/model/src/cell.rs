//! The facade's cell: what threads share without an atomic, and what the model checks for data races.

use crate::trace::{self, Operation};
use loom::cell::{ConstPtr, MutPtr};
use std::panic::Location;

/// `std::cell::UnsafeCell`, with accesses that have a beginning and an end, so that the model sees two of them meet.
#[derive(Debug)]
pub struct UnsafeCell<T: ?Sized>(loom::cell::UnsafeCell<T>);

impl<T> UnsafeCell<T> {
    /// A cell with this value.
    #[track_caller]
    pub fn new(value: T) -> Self {
        Self(loom::cell::UnsafeCell::new(value))
    }

    /// The value, of a cell that nobody shares any more.
    pub fn into_inner(self) -> T {
        self.0.into_inner()
    }
}

impl<T: ?Sized> UnsafeCell<T> {
    /// Reads through a pointer; the read lasts as long as the closure.
    #[track_caller]
    pub fn with<R>(&self, read: impl FnOnce(*const T) -> R) -> R {
        let step = trace::attempt(self, Location::caller(), Operation::ReadCell);
        let pointer = self.0.get();
        step.done();
        pointer.with(read)
    }

    /// Writes through a pointer; the write lasts as long as the closure.
    #[track_caller]
    pub fn with_mut<R>(&self, write: impl FnOnce(*mut T) -> R) -> R {
        let step = trace::attempt(self, Location::caller(), Operation::WriteCell);
        let pointer = self.0.get_mut();
        step.done();
        pointer.with(write)
    }

    /// Begins a read that lasts until the pointer is dropped.
    #[track_caller]
    pub fn get(&self) -> ConstPtr<T> {
        let step = trace::attempt(self, Location::caller(), Operation::ReadCell);
        let pointer = self.0.get();
        step.done();
        pointer
    }

    /// Begins a write that lasts until the pointer is dropped.
    #[track_caller]
    pub fn get_mut(&self) -> MutPtr<T> {
        let step = trace::attempt(self, Location::caller(), Operation::WriteCell);
        let pointer = self.0.get_mut();
        step.done();
        pointer
    }
}
