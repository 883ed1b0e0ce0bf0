//@ wrong: joins each thread before it starts the next one
//@ caught only by: counters::behaviour::no_part_waits_for_another
//@ instead of
            scope.spawn(move || {
//@ write
            let counting = scope.spawn(move || {
//@ instead of
                merge(&counts);
            });
//@ write
                merge(&counts);
            });
            let _ = counting.join();
