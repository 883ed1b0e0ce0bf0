//@ wrong: takes the end for one of the numbers
//@ caught by: steps::behaviour::walks_up_to_below_the_end
//@ instead of
        let left = end.saturating_sub(start).div_ceil(step);
//@ write
        let left = if start > end {
            0
        } else {
            (end - start) / step + 1
        };
