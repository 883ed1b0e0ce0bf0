//@ wrong: looks at the sequence with a Relaxed load before it reads
//@ caught only by: seqlock::model::a_reading_is_never_torn, seqlock::model::a_reader_tries_again
//@ instead of
        let before = sequence.load(Ordering::Acquire);
//@ write
        let before = sequence.load(Ordering::Relaxed);
