//@ wrong: says with a Relaxed store that a write has ended
//@ caught only by: seqlock::model::a_reading_is_never_torn, seqlock::model::a_reader_tries_again
//@ instead of
        sequence.store(before + 2, Ordering::Release);
//@ write
        sequence.store(before + 2, Ordering::Relaxed);
