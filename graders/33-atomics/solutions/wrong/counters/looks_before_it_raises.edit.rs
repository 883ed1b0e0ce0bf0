//@ wrong: looks whether the flag is raised, and raises it in a second step
//@ caught only by: counters::model::one_raises_the_flag
//@ instead of
        !self.raised.swap(true, Ordering::Relaxed)
//@ write
        let was_raised = self.raised.load(Ordering::Relaxed);
        self.raised.store(true, Ordering::Relaxed);
        !was_raised
