//@ wrong: promises `usize::MAX` at most where the sum does not fit
//@ caught by: merge::behaviour::bounds_add_up
//@ instead of
            .and_then(|(left, right)| left.checked_add(right));
//@ write
            .and_then(|(left, right)| Some(left.saturating_add(right)));
