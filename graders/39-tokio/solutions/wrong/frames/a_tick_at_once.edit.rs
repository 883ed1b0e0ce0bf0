//@ wrong: the first tick of an `interval` comes immediately
//@ caught by: frames::behaviour::ticks_come_at_fixed_times
//@ instead of
    let mut ticks = interval_at(Instant::now() + period, period);
//@ write
    let mut ticks = tokio::time::interval(period);
