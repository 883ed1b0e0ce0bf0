//! A mailbox: an atomic says whose turn it is, and the letter itself lies in a plain cell.

use crate::sync::atomic::{AtomicU8, Ordering};
use crate::sync::cell::UnsafeCell;

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
    // The fields are yours; let the letter lie in a cell of `crate::sync`.
    // Whose the cell is: what the numbers mean is for you to say.
    state: AtomicU8,
    letter: UnsafeCell<Option<T>>,
}

/// A mailbox may be shared between threads exactly where its letters may be sent from one to another.
// The bound is yours to put right: as it stands, anything gets through.
// SAFETY: yours to say.
unsafe impl<T> Sync for Mailbox<T> {}

impl<T> Mailbox<T> {
    /// An empty mailbox.
    pub fn new() -> Self {
        todo!()
    }

    /// Puts a letter in.
    ///
    /// # Errors
    /// The letter itself, where one lies in the mailbox, or where somebody is just putting one in or taking one out. The
    /// mailbox is then as it was. In no other case; so a single `compare_exchange_weak`, which may fail without a reason, is
    /// too weak, although no check can show it.
    pub fn put(&self, letter: T) -> Result<(), T> {
        todo!()
    }

    /// Takes the letter out; `None` where there is none, or where somebody is just putting one in or taking it out, and in no
    /// other case.
    pub fn take(&self) -> Option<T> {
        todo!()
    }
}

impl<T> Default for Mailbox<T> {
    fn default() -> Self {
        Self::new()
    }
}
