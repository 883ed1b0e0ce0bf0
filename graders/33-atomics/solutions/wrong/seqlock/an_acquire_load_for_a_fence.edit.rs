//@ wrong: looks again with an Acquire load: that orders what follows, not the readings before it
//@ caught only by: seqlock::model::a_reading_is_never_torn, seqlock::model::a_reader_tries_again
//@ instead of
        fence(Ordering::Acquire);
//@ write
//@ instead of
        let after = sequence.load(Ordering::Relaxed);
//@ write
        let after = sequence.load(Ordering::Acquire);
