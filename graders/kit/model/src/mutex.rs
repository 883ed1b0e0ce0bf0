use crate::trace::{self, Operation};
use std::ops::{Deref, DerefMut};
use std::panic::Location;
use std::sync::LockResult;

/// The facade's `std::sync::Mutex`.
#[derive(Debug)]
pub struct Mutex<T: ?Sized>(loom::sync::Mutex<T>);

impl<T> Mutex<T> {
    /// An unlocked mutex.
    pub fn new(value: T) -> Self {
        Self(loom::sync::Mutex::new(value))
    }
}

impl<T: ?Sized> Mutex<T> {
    /// Waits for the lock.
    ///
    /// # Errors
    /// Never: a panic ends the whole execution of a model, so nobody meets a poisoned lock. The `Result` is std's.
    #[track_caller]
    pub fn lock(&self) -> LockResult<MutexGuard<'_, T>> {
        let here = Location::caller();
        let step = trace::attempt(self, here, Operation::Lock);
        let guard = self.0.lock();
        step.done();
        match guard {
            Ok(guard) => Ok(MutexGuard { guard, taken: here }),
            Err(poisoned) => Ok(MutexGuard {
                guard: poisoned.into_inner(),
                taken: here,
            }),
        }
    }
}

impl<T: Default> Default for Mutex<T> {
    fn default() -> Self {
        Self::new(T::default())
    }
}

/// Unlocks the mutex when it is dropped.
#[derive(Debug)]
pub struct MutexGuard<'a, T: ?Sized> {
    guard: loom::sync::MutexGuard<'a, T>,
    taken: &'static Location<'static>,
}

impl<T: ?Sized> Deref for MutexGuard<'_, T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.guard
    }
}

impl<T: ?Sized> DerefMut for MutexGuard<'_, T> {
    fn deref_mut(&mut self) -> &mut T {
        &mut self.guard
    }
}

impl<T: ?Sized> Drop for MutexGuard<'_, T> {
    fn drop(&mut self) {
        // While loom unwinds it must not be asked who runs.
        if !std::thread::panicking() {
            // Just before loom's own guard goes: a drop has no line of its own.
            trace::note(self.taken, Operation::Unlock);
        }
    }
}
