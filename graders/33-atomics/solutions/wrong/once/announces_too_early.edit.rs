//@ wrong: says READY and then writes the value
//@ caught only by: once::model::one_makes_the_value_for_all, once::model::a_value_is_seen_whole_or_not_at_all
//@ instead of
        self.value.with_mut(|value| unsafe { *value = Some(made) });
        // Release: whoever sees READY sees the value.
        self.state.store(READY, Ordering::Release);
//@ write
        self.state.store(READY, Ordering::Release);
        self.value.with_mut(|value| unsafe { *value = Some(made) });
