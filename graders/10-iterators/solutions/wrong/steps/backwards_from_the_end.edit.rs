//@ wrong: walks back from the end, not from the last number
//@ caught by: steps::behaviour::walks_back_over_the_same_numbers, steps::property::both_ends_agree_with_a_list
//@ instead of
    next: u32,
//@ write
    next: u32,
    back: u32,
//@ instead of
            next: start,
//@ write
            next: start,
            back: end,
//@ instead of
        Some(self.next + self.left as u32 * self.step)
//@ write
        let number = self.back.saturating_sub(1);
        self.back = self.back.saturating_sub(self.step);
        Some(number)
