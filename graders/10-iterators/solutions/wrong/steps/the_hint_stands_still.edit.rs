//@ wrong: computes the hint from where it began and never updates it
//@ caught by: steps::property::both_ends_agree_with_a_list
//@ instead of
    left: usize,
//@ write
    left: usize,
    all: usize,
//@ instead of
            left: left as usize,
//@ write
            left: left as usize,
            all: left as usize,
//@ instead of
        (self.left, Some(self.left))
//@ write
        (self.all, Some(self.all))
