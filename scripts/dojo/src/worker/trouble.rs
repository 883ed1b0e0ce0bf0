//! A host that cannot grade must not have everybody's work given up.

use crate::store::MOST_TRIES;
use std::time::Duration;

/// How long a slot stays empty after so many gradings in a row that came to nothing. Whatever one submission does to its grading, it
/// does three times at most; more than that is this host's own trouble, such as a full disk, and a worker that went on at once would
/// have all that waits given up within seconds. Others take it meanwhile.
pub(super) fn pause_after(failures: u32) -> Duration {
    const MOST_OF_ONE: u32 = MOST_TRIES as u32;
    match failures.checked_sub(MOST_OF_ONE + 1) {
        Some(more) => Duration::from_secs(1 << more.min(6)),
        None => Duration::ZERO,
    }
}

#[cfg(test)]
mod tests {
    use super::pause_after;
    use std::time::Duration;

    #[test]
    fn only_a_host_in_trouble_pauses() {
        let seconds = |failures| pause_after(failures).as_secs();
        assert_eq!([0, 1, 3].map(seconds), [0, 0, 0]);
        assert_eq!([4, 5, 6].map(seconds), [1, 2, 4]);
        assert_eq!(pause_after(u32::MAX), Duration::from_secs(64));
    }
}
