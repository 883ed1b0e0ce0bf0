//@ wrong: reverses before it numbers, so positions count from the back
//@ caught by: pipelines::behaviour::last_position_counts_from_the_front
//@ instead of
        .enumerate()
        .rev()
//@ write
        .rev()
        .enumerate()
