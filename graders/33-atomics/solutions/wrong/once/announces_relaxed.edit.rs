//@ wrong: says READY with a Relaxed store
//@ caught only by: once::model::one_makes_the_value_for_all, once::model::a_value_is_seen_whole_or_not_at_all
//@ instead of
        self.state.store(READY, Ordering::Release);
//@ write
        self.state.store(READY, Ordering::Relaxed);
