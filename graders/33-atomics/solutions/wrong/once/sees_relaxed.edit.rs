//@ wrong: sees READY with a Relaxed load
//@ caught only by: once::model::one_makes_the_value_for_all, once::model::a_value_is_seen_whole_or_not_at_all
//@ instead of
        if self.state.load(Ordering::Acquire) != READY {
//@ write
        if self.state.load(Ordering::Relaxed) != READY {
