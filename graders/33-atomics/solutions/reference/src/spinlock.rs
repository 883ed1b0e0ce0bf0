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
    /// Whether a guard exists.
    locked: AtomicBool,
    /// For whoever has the guard.
    value: UnsafeCell<T>,
}

/// A lock may be shared between threads exactly where its value may be sent from one to another: each holder has the value
/// for itself.
// SAFETY: threads reach the value one after the other, each through the only guard, which needs no more than `T: Send`.
unsafe impl<T: Send> Sync for SpinLock<T> {}

/// Access to the value, until it is dropped: then the lock is free, also where a panic drops it.
///
/// A guard may be sent to another thread where its lock may be shared. It may be *shared* between threads exactly where the
/// value may be: several threads then read the value through it at once.
#[derive(Debug)]
pub struct SpinGuard<'a, T> {
    lock: &'a SpinLock<T>,
}

// Without this line, the compiler would look at the field, find a lock that may be shared, and let threads that share a guard
// share a `Cell` within.
// SAFETY: a shared guard gives nothing but `&T`.
unsafe impl<T: Sync> Sync for SpinGuard<'_, T> {}

impl<T> SpinLock<T> {
    /// A lock that is free.
    pub fn new(value: T) -> Self {
        Self {
            locked: AtomicBool::new(false),
            value: UnsafeCell::new(value),
        }
    }

    /// Waits until the lock is free, and takes it. Calls [`hint::spin_loop`] on every turn of the wait; how it waits is up to
    /// you. A `swap`, and on many machines a failing `compare_exchange` too, pulls the flag's cache line away from the holder
    /// and from all others who wait. A plain load leaves it where it is, so a busy lock waits with loads, and tries to take
    /// the lock only when it looks free.
    ///
    /// One thing the model checker cannot follow: a waiter that writes "taken" over "taken" in an *integer*, with `swap`; it
    /// then seems to wait for ever. With an `AtomicBool`, or with `compare_exchange`, wait as you like.
    pub fn lock(&self) -> SpinGuard<'_, T> {
        loop {
            if let Some(guard) = self.try_lock() {
                return guard;
            }
            hint::spin_loop();
        }
    }

    /// Takes the lock if it is free; `None` at once if it is not, and then its holder keeps it.
    pub fn try_lock(&self) -> Option<SpinGuard<'_, T>> {
        // Acquire: all that the last holder did has happened. And the guard is made only now: one that is made and thrown away
        // would unlock.
        self.locked
            .compare_exchange(false, true, Ordering::Acquire, Ordering::Relaxed)
            .ok()
            .map(|_| SpinGuard { lock: self })
    }
}

impl<T> Deref for SpinGuard<'_, T> {
    type Target = T;

    fn deref(&self) -> &T {
        // SAFETY: this is the only guard, and it is borrowed for reading as long as the reference lives.
        self.lock.value.with(|value| unsafe { &*value })
    }
}

impl<T> DerefMut for SpinGuard<'_, T> {
    fn deref_mut(&mut self) -> &mut T {
        // SAFETY: this is the only guard, and it is borrowed for writing as long as the reference lives.
        self.lock.value.with_mut(|value| unsafe { &mut *value })
    }
}

impl<T> Drop for SpinGuard<'_, T> {
    fn drop(&mut self) {
        // Release: the next holder sees all that this one did.
        self.lock.locked.store(false, Ordering::Release);
    }
}
