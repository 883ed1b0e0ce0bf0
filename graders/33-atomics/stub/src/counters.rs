//! Three things that count: one atomic each, and every change in a single step.

use crate::sync::atomic::{AtomicBool, AtomicU32, AtomicU64, Ordering};
use std::ops::Range;

/// Numbered tickets from a range, in ascending order. Each number is handed out once, from however many threads tickets are
/// taken at the same time, and no number is left out.
///
/// ```
/// use kata_33::counters::Tickets;
///
/// let tickets = Tickets::new(7..9);
/// assert_eq!(tickets.take(), Some(7));
/// assert_eq!(tickets.take(), Some(8));
/// assert_eq!(tickets.take(), None);
/// ```
#[derive(Debug)]
pub struct Tickets {
    // The fields are yours.
    next: AtomicU32,
    end: u32,
}

impl Tickets {
    /// The tickets with these numbers; none for an empty range. The range may end anywhere, even at `u32::MAX`.
    pub fn new(numbers: Range<u32>) -> Self {
        todo!()
    }

    /// The next ticket; `None` when there is none left, and from then on `None` for good, however often somebody asks.
    pub fn take(&self) -> Option<u32> {
        todo!()
    }
}

/// The highest value that anybody has recorded.
///
/// Records form one line, also where threads record at the same time: each is judged by all that stand before it.
///
/// ```
/// use kata_33::counters::HighWater;
///
/// let level = HighWater::new(3);
/// assert!(level.record(5));
/// assert!(!level.record(5));
/// assert_eq!(level.highest(), 5);
/// ```
#[derive(Debug)]
pub struct HighWater {
    // The fields are yours.
    highest: AtomicU64,
}

impl HighWater {
    /// Begins at this mark.
    pub fn new(start: u64) -> Self {
        todo!()
    }

    /// Records a value. `true` where it is higher than the mark and than all values recorded before it; so where threads
    /// record the same value, at most one of them is told `true`.
    pub fn record(&self, value: u64) -> bool {
        todo!()
    }

    /// The mark: never lower than a value whose `record` has *happened before*, in this thread or along a link to it. What
    /// another thread has recorded without such a link may still be unseen.
    pub fn highest(&self) -> u64 {
        todo!()
    }
}

/// A flag that somebody raises to make the others stop.
///
/// ```
/// use kata_33::counters::StopFlag;
///
/// let stop = StopFlag::new();
/// assert!(stop.raise());
/// assert!(!stop.raise());
/// assert!(stop.is_raised());
/// ```
#[derive(Debug)]
pub struct StopFlag {
    // The fields are yours.
    raised: AtomicBool,
}

impl StopFlag {
    /// A flag that is not raised.
    pub fn new() -> Self {
        todo!()
    }

    /// Raises the flag. `true` for the one who raised it, `false` for all who come later; where threads raise it at the same
    /// time, exactly one of them was first.
    pub fn raise(&self) -> bool {
        todo!()
    }

    /// Whether anybody has raised the flag.
    pub fn is_raised(&self) -> bool {
        todo!()
    }
}

impl Default for StopFlag {
    fn default() -> Self {
        Self::new()
    }
}
