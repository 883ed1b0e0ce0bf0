//! A mailbox: an atomic says whose turn it is, and the letter itself lies in a plain cell.

use crate::sync::atomic::{AtomicU8, Ordering};
use crate::sync::cell::UnsafeCell;

/// Nobody is at the cell, and no letter lies in it.
const EMPTY: u8 = 0;
/// One thread is at the cell.
const BUSY: u8 = 1;
/// Nobody is at the cell, and a letter lies in it.
const FULL: u8 = 2;

/// A mailbox with room for one letter. Any thread may put, any thread may take; nobody ever waits.
///
/// A letter arrives whole: whatever its sender did before `put` has happened for whoever takes it out. A letter that nobody
/// took is dropped with the mailbox.
///
/// ```
/// use kata_33::handoff::Mailbox;
///
/// let mailbox = Mailbox::new();
/// assert_eq!(mailbox.take(), None);
/// assert_eq!(mailbox.put("first"), Ok(()));
/// assert_eq!(mailbox.put("second"), Err("second"));
/// assert_eq!(mailbox.take(), Some("first"));
/// ```
#[derive(Debug)]
pub struct Mailbox<T> {
    /// [`EMPTY`], [`BUSY`] or [`FULL`].
    state: AtomicU8,
    /// For whoever made the state [`BUSY`], and for nobody else.
    letter: UnsafeCell<Option<T>>,
}

/// A mailbox may be shared between threads exactly where its letters may be sent from one to another.
// SAFETY: `put` and `take` move letters between threads, which `T: Send` allows, and never lend one. One thread at a time
// reaches the cell: the one whose `compare_exchange` made the state BUSY.
unsafe impl<T: Send> Sync for Mailbox<T> {}

impl<T> Mailbox<T> {
    /// An empty mailbox.
    pub fn new() -> Self {
        Self {
            state: AtomicU8::new(EMPTY),
            letter: UnsafeCell::new(None),
        }
    }

    /// Puts a letter in.
    ///
    /// # Errors
    /// The letter itself, where one lies in the mailbox, or where somebody is just putting one in or taking one out. The
    /// mailbox is then as it was. In no other case; so a single `compare_exchange_weak`, which may fail without a reason, is
    /// too weak, although no check can show it.
    pub fn put(&self, letter: T) -> Result<(), T> {
        // Acquire: whoever emptied the cell has finished with it.
        if self
            .state
            .compare_exchange(EMPTY, BUSY, Ordering::Acquire, Ordering::Relaxed)
            .is_err()
        {
            return Err(letter);
        }
        // SAFETY: this thread made the state BUSY, so nobody else touches the cell until it is FULL.
        self.letter
            .with_mut(|place| unsafe { *place = Some(letter) });
        // Release: whoever sees FULL sees the letter as well.
        self.state.store(FULL, Ordering::Release);
        Ok(())
    }

    /// Takes the letter out; `None` where there is none, or where somebody is just putting one in or taking it out, and in no
    /// other case.
    pub fn take(&self) -> Option<T> {
        // Acquire: whoever filled the cell has finished with it.
        self.state
            .compare_exchange(FULL, BUSY, Ordering::Acquire, Ordering::Relaxed)
            .ok()?;
        // SAFETY: this thread made the state BUSY, so nobody else touches the cell until it is EMPTY.
        let letter = self.letter.with_mut(|place| unsafe { (*place).take() });
        // Release: whoever sees EMPTY may write, so the letter must be out by then.
        self.state.store(EMPTY, Ordering::Release);
        letter
    }
}

impl<T> Default for Mailbox<T> {
    fn default() -> Self {
        Self::new()
    }
}
