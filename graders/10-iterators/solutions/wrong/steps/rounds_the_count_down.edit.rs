//@ wrong: divides the distance by the step and rounds down
//@ caught by: steps::behaviour::walks_up_to_below_the_end, steps::behaviour::the_hint_is_exact
//@ instead of
        let left = end.saturating_sub(start).div_ceil(step);
//@ write
        let left = end.saturating_sub(start) / step;
