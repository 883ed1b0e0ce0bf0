//@ wrong: says `true` to everybody who raises the flag
//@ caught by: counters::behaviour::a_flag_is_raised_once
//@ instead of
        !self.raised.swap(true, Ordering::Relaxed)
//@ write
        self.raised.store(true, Ordering::Relaxed);
        true
