//@ wrong: changes the sequence when a write ends and not when it begins
//@ caught only by: seqlock::model::a_reading_is_never_torn, seqlock::model::a_reader_tries_again
//@ instead of
        sequence.store(before + 1, Ordering::Relaxed);
//@ write
