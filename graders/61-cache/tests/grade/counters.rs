//! Exercise 4: counting on several threads.

use kata_61::counters::{Counters, count_bytes};

mod behaviour {
    use super::{Counters, count_bytes};
    use grader_kit::{expect, expect_eq, expect_panic};
    use std::sync::atomic::Ordering::Relaxed;
    use std::sync::{Condvar, Mutex, PoisonError};
    use std::time::Duration;

    /// Each counter's value after its index and 10 were added to it, and the total.
    fn after_adding(counters: &Counters, slots: usize) -> (Vec<u64>, u64) {
        for index in 0..slots {
            counters.slot(index).fetch_add(index as u64 + 10, Relaxed);
        }
        let values = (0..slots).map(|index| counters.slot(index).load(Relaxed));
        (values.collect(), counters.total())
    }

    #[grader_kit::test(
        points = 1,
        contract = "So many counters, all of them 0; `slot` gives the counter at this index; `total` is the sum of all counters."
    )]
    fn each_index_has_a_counter_of_its_own() {
        for slots in [0, 1, 2, 5] {
            let counters = Counters::new(slots);
            let values = Vec::from_iter((0..slots as u64).map(|index| index + 10));
            let total = values.iter().sum();
            expect_eq!(
                after_adding(&counters, slots),
                (values, total),
                "counters = Counters::new({slots}), then `counters.slot(index)` got index + 10 added; returned are the counters' values, and `counters.total()`"
            );
        }
    }

    #[grader_kit::test(
        points = 1,
        contract = "`slot` panics if there is no counter at this index."
    )]
    fn there_is_no_counter_past_the_last() {
        let counters = Counters::new(3);
        expect_panic!(counters.slot(3), "", "counters = Counters::new(3)");
    }

    /// How many calls of `merge` were under way at once at most. A call waits for the others to come, but not for ever.
    fn most_at_once(threads: usize) -> usize {
        let (calls, one_more) = (Mutex::new(0), Condvar::new());
        count_bytes(&[7; 64], threads, |_| {
            let mut here = calls.lock().unwrap_or_else(PoisonError::into_inner);
            *here += 1;
            one_more.notify_all();
            // Who waits in vain is counted as a thousand, so that nobody else waits.
            let waited =
                one_more.wait_timeout_while(here, Duration::from_secs(3), |here| *here < threads);
            let (mut here, outcome) = waited.unwrap_or_else(PoisonError::into_inner);
            if outcome.timed_out() {
                *here += 1000;
            }
        });
        let calls = calls.into_inner().unwrap_or_else(PoisonError::into_inner);
        if calls >= 1000 { 1 } else { calls }
    }

    #[grader_kit::test(
        points = 2,
        contract = "All threads run at the same time: none of them has to end before another one begins."
    )]
    fn no_part_waits_for_another() {
        for threads in [2, 4] {
            let at_once = most_at_once(threads);
            expect!(
                at_once >= threads,
                "each of {threads} calls of `merge` waited (3 s at most) until all others had been made as well, and some did not come in that time"
            );
        }
    }
}

mod property {
    use super::count_bytes;
    use grader_kit::expect_eq;
    use grader_kit_property::{collection, for_all, sample};
    use std::collections::BTreeMap;
    use std::sync::{Mutex, PoisonError};

    /// The sum of all counts that were merged, without those that are 0.
    fn merged(bytes: &[u8], threads: usize) -> BTreeMap<usize, u64> {
        let sum = Mutex::new(BTreeMap::new());
        count_bytes(bytes, threads, |counts| {
            let mut sum = sum.lock().unwrap_or_else(PoisonError::into_inner);
            for (byte, count) in counts.iter().enumerate().filter(|(_, count)| **count > 0) {
                *sum.entry(byte).or_default() += count;
            }
        });
        sum.into_inner().unwrap_or_else(PoisonError::into_inner)
    }

    #[grader_kit::test(
        points = 2,
        contract = "Counts how often each of the 256 values occurs in `bytes`, and hands the counts to `merge`."
    )]
    fn every_byte_is_counted_once() {
        let bytes = || collection::vec(sample::select(&[0, 1, b'a', 255][..]), 0..24);
        for_all((bytes(), 1..5_usize), |(bytes, threads)| {
            let mut counts = BTreeMap::new();
            for byte in bytes {
                *counts.entry(usize::from(*byte)).or_insert(0) += 1;
            }
            expect_eq!(
                merged(bytes, *threads),
                counts,
                "bytes = {bytes:?}, threads = {threads}; both sides are byte: count, added up over all calls of `merge`"
            );
        });
    }
}

mod cost {
    use super::{Counters, count_bytes};
    use grader_kit::{expect, expect_eq};
    use std::ptr;
    use std::sync::{Mutex, PoisonError};

    #[grader_kit::test(
        points = 3,
        contract = "A counter lies at an address that is a multiple of 128, so no other counter lies in the 128 bytes from there on."
    )]
    fn no_two_counters_share_128_bytes() {
        // Several, so that no luck with the allocator helps.
        let several = Vec::from_iter([2, 5, 16, 1, 3, 2, 7, 4].map(Counters::new));
        let slots = [2, 5, 16, 1, 3, 2, 7, 4];
        let mut stretches = Vec::new();
        for (counters, slots) in several.iter().zip(slots) {
            for index in 0..slots {
                let address = ptr::from_ref(counters.slot(index)).addr();
                let taken = stretches.contains(&(address / 128));
                stretches.push(address / 128);
                expect!(
                    address % 128 == 0 && !taken,
                    "`slot({index})` of `Counters::new({slots})` lies at {address:#x}, {} bytes into its 128 bytes{}",
                    address % 128,
                    if taken {
                        ", where another counter lies as well"
                    } else {
                        ""
                    }
                );
            }
        }
    }

    /// The lengths of the parts that were merged, in ascending order.
    fn merged_parts(length: usize, threads: usize) -> Vec<u64> {
        let parts = Mutex::new(Vec::new());
        let bytes = Vec::from_iter((0..length).map(|n| (n % 256) as u8));
        count_bytes(&bytes, threads, |counts| {
            let mut parts = parts.lock().unwrap_or_else(PoisonError::into_inner);
            parts.push(counts.iter().sum());
        });
        let mut parts = parts.into_inner().unwrap_or_else(PoisonError::into_inner);
        parts.sort_unstable();
        parts
    }

    #[grader_kit::test(
        points = 3,
        contract = "The bytes are cut into `threads` parts, whose lengths differ by at most 1. Each thread calls `merge` just once, even if its part is empty."
    )]
    fn each_part_is_merged_once() {
        for (length, threads, parts) in [
            (12, 4, vec![3, 3, 3, 3]),
            (10, 4, vec![2, 2, 3, 3]),
            (9, 4, vec![2, 2, 2, 3]),
            (7, 1, vec![7]),
            (2, 3, vec![0, 1, 1]),
            (0, 2, vec![0, 0]),
        ] {
            expect_eq!(
                merged_parts(length, threads),
                parts,
                "bytes.len() = {length}, threads = {threads}; one number for each call of `merge`, the sum of its counts, in ascending order"
            );
        }
    }
}
