//@ wrong: gives up when a write comes in between, with a pair that nobody wrote
//@ caught only by: seqlock::model::a_reader_tries_again
//@ instead of
        loop {
            if let Some(pair) = self.try_read() {
                return pair;
            }
            hint::spin_loop();
        }
//@ write
        self.try_read().unwrap_or_default()
