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
    shared: NonNull<Shared<T>>,
    /// Tells the compiler that dropping a handle may drop a value.
    owns: PhantomData<Shared<T>>,
}

/// What all handles point to.
#[derive(Debug)]
struct Shared<T> {
    handles: AtomicUsize,
    value: T,
}

/// A handle may be sent to another thread exactly where its value may be both sent and shared.
// SAFETY: whoever gets a handle can look at the value while others do, hence `T: Sync`; and with the last handle the value
// itself goes to another thread, hence `T: Send`.
unsafe impl<T: Send + Sync> Send for Counted<T> {}

/// A handle may be shared between threads exactly where its value may be both sent and shared.
// SAFETY: as above, for a shared handle can be cloned.
unsafe impl<T: Send + Sync> Sync for Counted<T> {}

impl<T> Counted<T> {
    fn shared(&self) -> &Shared<T> {
        // SAFETY: the last handle frees it, and this one is still there. Nobody has a `&mut` to all of it.
        unsafe { self.shared.as_ref() }
    }

    /// The first handle to a value.
    pub fn new(value: T) -> Self {
        let shared = Box::new(Shared {
            handles: AtomicUsize::new(1),
            value,
        });
        Self {
            shared: NonNull::from(Box::leak(shared)),
            owns: PhantomData,
        }
    }

    /// How many handles there are. Where other threads clone and drop theirs, the answer is an old one when it arrives.
    pub fn count(this: &Self) -> usize {
        this.shared().handles.load(Ordering::Relaxed)
    }

    /// The value to change, where this is the only handle; otherwise `None`.
    ///
    /// Whatever others did with the value, through handles that are gone, has happened before.
    pub fn get_mut(this: &mut Self) -> Option<&mut T> {
        // Acquire: what others did before they gave up their handles has happened.
        if this.shared().handles.load(Ordering::Acquire) != 1 {
            return None;
        }
        // SAFETY: this is the only handle, and it is borrowed for writing as long as the reference lives.
        Some(unsafe { &mut this.shared.as_mut().value })
    }
}

/// One handle more. (`std` also aborts before so many handles are leaked that the count would overflow; this is not asked.)
impl<T> Clone for Counted<T> {
    fn clone(&self) -> Self {
        // Relaxed: the count cannot fall to nothing meanwhile, since this handle is there, and a new one announces nothing.
        self.shared().handles.fetch_add(1, Ordering::Relaxed);
        Self {
            shared: self.shared,
            owns: PhantomData,
        }
    }
}

impl<T> Deref for Counted<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.shared().value
    }
}

/// One handle less. Before the value is dropped, all has happened that anybody did with it. (A value whose own `drop` panics
/// is not asked about.)
impl<T> Drop for Counted<T> {
    fn drop(&mut self) {
        // Release: what was done through this handle has happened for whoever sees it gone.
        if self.shared().handles.fetch_sub(1, Ordering::Release) == 1 {
            // Acquire, and only for the last: all that the others did has happened.
            fence(Ordering::Acquire);
            // SAFETY: this was the last handle, and it came from a `Box`.
            drop(unsafe { Box::from_raw(self.shared.as_ptr()) });
        }
    }
}
