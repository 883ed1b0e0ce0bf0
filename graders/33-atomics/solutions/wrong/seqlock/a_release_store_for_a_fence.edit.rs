//@ wrong: says with a Release store that a write begins: that orders what came before, not the values that follow
//@ caught only by: seqlock::model::a_reading_is_never_torn, seqlock::model::a_reader_tries_again
//@ instead of
        sequence.store(before + 1, Ordering::Relaxed);
//@ write
        sequence.store(before + 1, Ordering::Release);
//@ instead of
        fence(Ordering::Release);
//@ write
