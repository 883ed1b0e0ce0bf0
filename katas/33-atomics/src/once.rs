//! A value that is made once, by whoever needs it first.

use crate::sync::atomic::{AtomicU8, Ordering};
use crate::sync::cell::UnsafeCell;
use crate::sync::hint;

/// Room for a value that the first one to need it makes, and that all others then share.
///
/// Whoever gets the value sees it whole: all that its maker did until it was there has happened before. The value is dropped
/// with its slot.
///
/// ```
/// use kata_33::once::OnceSlot;
///
/// let slot = OnceSlot::new();
/// assert_eq!(slot.get(), None);
/// assert_eq!(slot.get_or_init(|| 1), &1);
/// assert_eq!(slot.get_or_init(|| 2), &1);
/// assert_eq!(slot.get(), Some(&1));
/// ```
#[derive(Debug)]
pub struct OnceSlot<T> {
    // The fields are yours; let the value lie in a cell of `crate::sync`.
    // How far it is: what the numbers mean is for you to say.
    state: AtomicU8,
    value: UnsafeCell<Option<T>>,
}

/// A slot may be shared between threads exactly where its value may be both sent and shared: one thread makes it, others
/// look at it at once, and yet another one may drop it.
// The bound is yours to put right: as it stands, anything gets through.
// SAFETY: yours to say.
unsafe impl<T> Sync for OnceSlot<T> {}

impl<T> OnceSlot<T> {
    /// An empty slot.
    pub fn new() -> Self {
        todo!()
    }

    /// The value, if it is there; never waits, not even while somebody makes it.
    pub fn get(&self) -> Option<&T> {
        todo!()
    }

    /// The value; where there is none, `init` makes it.
    ///
    /// Where threads call this at the same time, one of them runs its `init`; the others wait, calling [`hint::spin_loop`] on
    /// every turn, and share what it made. Their own closures never run. (An `init` that calls this on the same slot would wait
    /// for itself; you need not guard against that.)
    ///
    /// # Panics
    /// If `init` does; the panic goes on to its caller. The slot is then empty again: whoever waits or comes later tries with
    /// a closure of its own. What a failed `init` did to other memory need not have happened for the next one: the slot
    /// makes no link between the two.
    pub fn get_or_init(&self, init: impl FnOnce() -> T) -> &T {
        todo!()
    }
}

impl<T> Default for OnceSlot<T> {
    fn default() -> Self {
        Self::new()
    }
}
