//@ wrong: leaves the upper bound out
//@ caught by: merge::behaviour::bounds_add_up, merge::property::items_and_bounds_agree_with_sorting
//@ instead of
        let (left_low, left_high) = self.left.size_hint();
        let (right_low, right_high) = self.right.size_hint();
        let high = left_high
            .zip(right_high)
            .and_then(|(left, right)| left.checked_add(right));
        (left_low.saturating_add(right_low), high)
//@ write
        let (left_low, _) = self.left.size_hint();
        let (right_low, _) = self.right.size_hint();
        (left_low.saturating_add(right_low), None)
