//! Readers that never write: they look at a number before and after, and look again when it has changed.

use crate::sync::atomic::{AtomicU64, Ordering, fence};
use crate::sync::hint;
use std::sync::Arc;

/// What writer and readers share.
#[derive(Debug)]
struct Shared {
    // The fields are yours.
    /// Counts the beginnings and the ends of writes: odd while one is under way. (2⁶⁴ of them take centuries, so that it
    /// overflows is no concern.)
    sequence: AtomicU64,
    /// Atomics, although only the sequence decides: a reader may look while the writer writes, and on plain memory that
    /// would be a data race, even where the reader throws away what it saw.
    pair: [AtomicU64; 2],
}

/// The only one who writes the pair. It never waits for readers.
#[derive(Debug)]
pub struct Writer {
    // The fields are yours.
    shared: Arc<Shared>,
}

/// Reads the pair; there may be any number of readers, and none of them disturbs the others or the writer.
///
/// A reading is a pair as some `write` left it (or as it was to begin with), never half of one and half of another. It
/// is never older than a `write` that has happened before it, nor than another reading that has, by whichever reader.
#[derive(Clone, Debug)]
pub struct Reader {
    // The fields are yours.
    shared: Arc<Shared>,
}

/// A writer and a first reader of a pair.
///
/// ```
/// let (mut writer, reader) = kata_33::seqlock::seqlock([3, 4]);
/// assert_eq!(reader.try_read(), Some([3, 4]));
/// writer.write([5, 12]);
/// assert_eq!(reader.read(), [5, 12]);
/// ```
pub fn seqlock(pair: [u64; 2]) -> (Writer, Reader) {
    todo!()
}

impl Writer {
    /// Writes a new pair.
    pub fn write(&mut self, pair: [u64; 2]) {
        todo!()
    }
}

impl Reader {
    /// The pair, or `None` where a write that was under way came in between. Looks once and never waits.
    pub fn try_read(&self) -> Option<[u64; 2]> {
        todo!()
    }

    /// The pair. Tries again while writes come in between, calling [`hint::spin_loop`] on every turn.
    pub fn read(&self) -> [u64; 2] {
        todo!()
    }
}
