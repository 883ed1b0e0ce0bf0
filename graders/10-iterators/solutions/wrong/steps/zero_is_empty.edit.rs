//@ wrong: makes a step of 0 an empty walk
//@ caught by: steps::behaviour::a_step_of_zero_panics
//@ instead of
        assert!(step != 0, "the step must not be 0");
        let left = end.saturating_sub(start).div_ceil(step);
//@ write
        let left = end
            .saturating_sub(start)
            .checked_div(step)
            .map_or(0, |_| end.saturating_sub(start).div_ceil(step));
