//! A lock whose waiters spin, and a guard that frees the lock by itself.

use crate::sync::atomic::{AtomicBool, Ordering};
use crate::sync::cell::UnsafeCell;
use crate::sync::hint;
use std::ops::{Deref, DerefMut};

/// A value that one thread at a time may touch: whoever holds the guard.
///
/// What a holder did has happened for every later holder.
///
/// ```
/// use kata_33::spinlock::SpinLock;
///
/// let lock = SpinLock::new(1);
/// *lock.lock() += 1;
/// let guard = lock.lock();
/// assert_eq!(*guard, 2);
/// assert!(lock.try_lock().is_none());
/// ```
#[derive(Debug)]
pub struct SpinLock<T> {
    // The fields are yours; let the value lie in a cell of `crate::sync`.
    locked: AtomicBool,
    value: UnsafeCell<T>,
}

/// A lock may be shared between threads exactly where its value may be sent from one to another: each holder has the value
/// for itself.
// The bound is yours to put right: as it stands, anything gets through.
// SAFETY: yours to say.
unsafe impl<T> Sync for SpinLock<T> {}

/// Access to the value, until it is dropped: then the lock is free, also where a panic drops it.
///
/// A guard may be sent to another thread where its lock may be shared. It may be *shared* between threads exactly where the
/// value may be: several threads then read the value through it at once.
#[derive(Debug)]
pub struct SpinGuard<'a, T> {
    // The fields are yours. Without an `impl` of yours, the compiler derives from them whether guards may be shared.
    lock: &'a SpinLock<T>,
}

impl<T> SpinLock<T> {
    /// A lock that is free.
    pub fn new(value: T) -> Self {
        todo!()
    }

    /// Waits until the lock is free, and takes it. Calls [`hint::spin_loop`] on every turn of the wait; how it waits is up to
    /// you. A `swap`, and on many machines a failing `compare_exchange` too, pulls the flag's cache line away from the holder
    /// and from all others who wait. A plain load leaves it where it is, so a busy lock waits with loads, and tries to take
    /// the lock only when it looks free.
    ///
    /// One thing the model checker cannot follow: a waiter that writes "taken" over "taken" in an *integer*, with `swap`; it
    /// then seems to wait for ever. With an `AtomicBool`, or with `compare_exchange`, wait as you like.
    pub fn lock(&self) -> SpinGuard<'_, T> {
        todo!()
    }

    /// Takes the lock if it is free; `None` at once if it is not, and then its holder keeps it.
    pub fn try_lock(&self) -> Option<SpinGuard<'_, T>> {
        todo!()
    }
}

impl<T> Deref for SpinGuard<'_, T> {
    type Target = T;

    fn deref(&self) -> &T {
        todo!()
    }
}

impl<T> DerefMut for SpinGuard<'_, T> {
    fn deref_mut(&mut self) -> &mut T {
        todo!()
    }
}

impl<T> Drop for SpinGuard<'_, T> {
    fn drop(&mut self) {
        todo!()
    }
}
