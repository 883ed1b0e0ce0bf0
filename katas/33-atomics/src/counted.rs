//! A reference count: who frees what everybody shares?

use crate::sync::atomic::{AtomicUsize, Ordering, fence};
use std::marker::PhantomData;
use std::ops::Deref;
use std::ptr::NonNull;

/// A shared value with as many owners as there are handles, like [`std::sync::Arc`] without its `Weak`. The last handle to go
/// drops the value and frees its memory.
///
/// All handles share one allocation, which [`new`](Counted::new) makes; cloning a handle allocates nothing.
///
/// ```
/// use kata_33::counted::Counted;
///
/// let mut handle = Counted::new(1);
/// let other = handle.clone();
/// assert_eq!((*other, Counted::count(&handle)), (1, 2));
/// assert_eq!(Counted::get_mut(&mut handle), None);
/// drop(other);
/// *Counted::get_mut(&mut handle).unwrap() += 1;
/// assert_eq!(*handle, 2);
/// ```
#[derive(Debug)]
pub struct Counted<T> {
    // The fields are yours.
    shared: NonNull<Shared<T>>,
    /// Tells the compiler that dropping a handle may drop a value.
    owns: PhantomData<Shared<T>>,
}

/// What all handles point to.
#[derive(Debug)]
struct Shared<T> {
    // The fields are yours. The value needs no cell: a write goes through the `NonNull` of the only handle.
    handles: AtomicUsize,
    value: T,
}

/// A handle may be sent to another thread exactly where its value may be both sent and shared.
// The bound is yours to put right: as it stands, anything gets through.
// SAFETY: yours to say.
unsafe impl<T> Send for Counted<T> {}

/// A handle may be shared between threads exactly where its value may be both sent and shared.
// The bound is yours to put right: as it stands, anything gets through.
// SAFETY: yours to say.
unsafe impl<T> Sync for Counted<T> {}

impl<T> Counted<T> {
    /// The first handle to a value.
    pub fn new(value: T) -> Self {
        todo!()
    }

    /// How many handles there are. Where other threads clone and drop theirs, the answer is an old one when it arrives.
    pub fn count(this: &Self) -> usize {
        todo!()
    }

    /// The value to change, where this is the only handle; otherwise `None`.
    ///
    /// Whatever others did with the value, through handles that are gone, has happened before.
    pub fn get_mut(this: &mut Self) -> Option<&mut T> {
        todo!()
    }
}

/// One handle more. (`std` also aborts before so many handles are leaked that the count would overflow; this is not asked.)
impl<T> Clone for Counted<T> {
    fn clone(&self) -> Self {
        todo!()
    }
}

impl<T> Deref for Counted<T> {
    type Target = T;

    fn deref(&self) -> &T {
        todo!()
    }
}

/// One handle less. Before the value is dropped, all has happened that anybody did with it. (A value whose own `drop` panics
/// is not asked about.)
impl<T> Drop for Counted<T> {
    fn drop(&mut self) {
        todo!()
    }
}
