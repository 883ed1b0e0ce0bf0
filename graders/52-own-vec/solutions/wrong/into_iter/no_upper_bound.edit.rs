//@ wrong: promises a length, and leaves the upper bound open
//@ caught by: into_iter::property::both_ends_agree_with_vec, into_iter::behaviour::values_without_size_come_out_one_by_one
//@ instead of
        self.filled.size_hint()
//@ write
        (self.filled.len(), None)
