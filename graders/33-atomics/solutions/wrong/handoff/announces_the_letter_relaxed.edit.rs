//@ wrong: says FULL with a Relaxed store: the flag may be seen before the letter
//@ caught only by: handoff::model::a_letter_arrives_whole
//@ instead of
        self.state.store(FULL, Ordering::Release);
//@ write
        self.state.store(FULL, Ordering::Relaxed);
