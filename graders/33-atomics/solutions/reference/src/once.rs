//! A value that is made once, by whoever needs it first.

use crate::sync::atomic::{AtomicU8, Ordering};
use crate::sync::cell::UnsafeCell;
use crate::sync::hint;
use std::mem;

/// Nobody has made the value, and nobody is about to.
const EMPTY: u8 = 0;
/// One thread makes the value.
const RUNNING: u8 = 1;
/// The value is there, for good.
const READY: u8 = 2;

/// Puts the state back to [`EMPTY`] when it is dropped.
struct Reset<'a>(&'a AtomicU8);

impl Drop for Reset<'_> {
    fn drop(&mut self) {
        // Relaxed: nothing has been written that somebody would have to see.
        self.0.store(EMPTY, Ordering::Relaxed);
    }
}

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
    /// [`EMPTY`], [`RUNNING`] or [`READY`].
    state: AtomicU8,
    /// Written once, by whoever made the state [`RUNNING`]; read by all once it is [`READY`].
    value: UnsafeCell<Option<T>>,
}

/// A slot may be shared between threads exactly where its value may be both sent and shared: one thread makes it, others
/// look at it at once, and yet another one may drop it.
// SAFETY: one thread writes, while the state is RUNNING, and all others read after it is READY. They read at the same time,
// hence `T: Sync`; one thread may drop what another one made, hence `T: Send`.
unsafe impl<T: Send + Sync> Sync for OnceSlot<T> {}

impl<T> OnceSlot<T> {
    /// An empty slot.
    pub fn new() -> Self {
        Self {
            state: AtomicU8::new(EMPTY),
            value: UnsafeCell::new(None),
        }
    }

    /// The value, if it is there; never waits, not even while somebody makes it.
    pub fn get(&self) -> Option<&T> {
        // Acquire: whoever sees READY sees the value.
        if self.state.load(Ordering::Acquire) != READY {
            return None;
        }
        // SAFETY: once the state is READY, nobody writes to the cell any more.
        self.value.with(|value| unsafe { &*value }).as_ref()
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
        loop {
            if let Some(value) = self.get() {
                return value;
            }
            // Relaxed: it settles who makes the value, and announces nothing.
            if self
                .state
                .compare_exchange(EMPTY, RUNNING, Ordering::Relaxed, Ordering::Relaxed)
                .is_ok()
            {
                break;
            }
            hint::spin_loop();
        }
        let reset = Reset(&self.state);
        let made = init();
        mem::forget(reset);
        // SAFETY: this thread made the state RUNNING, so nobody else touches the cell until it is READY.
        self.value.with_mut(|value| unsafe { *value = Some(made) });
        // Release: whoever sees READY sees the value.
        self.state.store(READY, Ordering::Release);
        self.get().expect("this thread has just made it")
    }
}

impl<T> Default for OnceSlot<T> {
    fn default() -> Self {
        Self::new()
    }
}
