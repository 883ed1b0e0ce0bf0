//! Exercise 4: counting on several threads, without a line or a lock that all of them want.

use std::sync::atomic::AtomicU64;

/// One counter for each of several threads.
///
/// A core that writes to a line takes it away from all others. Two counters in one line are *falsely shared*: no thread
/// reads what another one counts, and still each waits for the other. Many processors fetch lines in pairs, so here a counter
/// gets 128 bytes for itself.
#[derive(Debug)]
pub struct Counters {
    // Yours to decide.
}

impl Counters {
    /// So many counters, all of them 0.
    pub fn new(slots: usize) -> Self {
        todo!()
    }

    /// The counter at this index, from 0 on. It lies at an address that is a multiple of 128, so no other counter lies in the
    /// 128 bytes from there on.
    ///
    /// # Panics
    /// If there is no counter at this index.
    pub fn slot(&self, index: usize) -> &AtomicU64 {
        todo!()
    }

    /// The sum of all counters, which fits into a `u64`. Each one is read at some moment of the call, so what other threads add
    /// meanwhile may be in it or not.
    ///
    /// ```
    /// use kata_61::counters::Counters;
    /// use std::sync::atomic::Ordering::Relaxed;
    ///
    /// let counters = Counters::new(2);
    /// std::thread::scope(|scope| {
    ///     for index in 0..2 {
    ///         let counter = counters.slot(index);
    ///         scope.spawn(move || counter.fetch_add(10, Relaxed));
    ///     }
    /// });
    /// assert_eq!(counters.total(), 20);
    /// ```
    pub fn total(&self) -> u64 {
        todo!()
    }
}

/// Counts on `threads` threads (at least 1) how often each of the 256 values occurs in `bytes`, and hands the counts to `merge`.
///
/// The bytes are cut into `threads` parts, whose lengths differ by at most 1. Each part is counted by a thread of its own, one of
/// which may be the caller's. All of them run at the same time: none of them has to end before another one begins.
///
/// `merge` takes a lock that all threads share, so each thread calls it just once: with all counts of its part, even if that is
/// empty. When this function returns, all of these calls have returned. (`merge` does not panic.)
///
/// ```
/// use std::sync::Mutex;
///
/// let sum = Mutex::new(0);
/// kata_61::counters::count_bytes(b"to be or not to be", 4, |counts| {
///     *sum.lock().unwrap() += counts[usize::from(b'o')];
/// });
/// assert_eq!(sum.into_inner().unwrap(), 4);
/// ```
pub fn count_bytes(bytes: &[u8], threads: usize, merge: impl Fn(&[u64; 256]) + Sync) {
    todo!()
}
