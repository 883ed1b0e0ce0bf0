//! A sequence lock.

mod property {
    use grader_kit::expect_eq;
    use grader_kit_property::{any, collection, for_all};
    use kata_33::seqlock::seqlock;

    #[grader_kit::test(
        points = 3,
        contract = "A reading is a pair as some `write` left it, or as it was to begin with; `None` only where a write was under way."
    )]
    fn a_reader_sees_the_last_write() {
        for_all(collection::vec(any::<[u64; 2]>(), 1..6_usize), |pairs| {
            let (mut writer, reader) = seqlock(pairs[0]);
            let other = reader.clone();
            for (number, pair) in pairs.iter().enumerate() {
                if number > 0 {
                    writer.write(*pair);
                }
                expect_eq!(
                    (reader.try_read(), other.read()),
                    (Some(*pair), *pair),
                    "(writer, reader) = seqlock(the first pair), other = reader.clone(), and {number} more pairs were written; no write is under way"
                );
            }
        });
    }
}

#[cfg(not(miri))]
mod model {
    use grader_kit::{expect, expect_ok};
    use grader_kit_model::{explore, thread};
    use kata_33_model::seqlock::seqlock;

    #[grader_kit::test(
        points = 8,
        contract = "A reading is a pair as some `write` left it (or as it was to begin with), never half of one and half of another.",
        not_under_miri = "models are explored by loom"
    )]
    fn a_reading_is_never_torn() {
        expect_ok!(explore(4, || {
            let (mut writer, reader) = seqlock([1, 1]);
            let reader = thread::spawn("reader", move || reader.try_read());
            writer.write([2, 2]);
            let reading = reader.join();
            expect!(
                matches!(reading, None | Some([1, 1] | [2, 2])),
                "reader.try_read() returned {reading:?} while [2, 2] was written over [1, 1]: half of one and half of the other"
            );
        }));
    }

    #[grader_kit::test(
        points = 3,
        contract = "The pair. Tries again while writes come in between, calling `hint::spin_loop` on every turn.",
        not_under_miri = "models are explored by loom"
    )]
    fn a_reader_tries_again() {
        expect_ok!(explore(4, || {
            let (mut writer, reader) = seqlock([1, 1]);
            let reader = thread::spawn("reader", move || reader.read());
            writer.write([2, 2]);
            let reading = reader.join();
            expect!(
                matches!(reading, [1, 1] | [2, 2]),
                "reader.read() returned {reading:?} while [2, 2] was written over [1, 1]"
            );
        }));
    }
}
