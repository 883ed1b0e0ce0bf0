//@ wrong: each frame starts the wait for the tick anew
//@ caught only by: frames::behaviour::ticks_come_at_fixed_times
//@ instead of
            _ = ticks.tick() => Event::Tick,
//@ write
            () = tokio::time::sleep(period) => Event::Tick,
//@ instead of
    let mut ticks = interval_at(Instant::now() + period, period);
//@ write
