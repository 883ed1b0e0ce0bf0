//@ wrong: a result that waits for room does not count as held
//@ caught by: pipeline::behaviour::a_full_output_stops_the_intake_but_not_the_work
//@ instead of
        let held = tasks.len() + usize::from(ready.is_some());
//@ write
        let held = tasks.len();
