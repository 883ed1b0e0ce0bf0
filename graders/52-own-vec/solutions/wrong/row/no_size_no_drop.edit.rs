//@ wrong: takes values without memory for values without a drop
//@ caught only by: row::behaviour::values_without_size_are_dropped_too
//@ instead of
        self.truncate(0);
//@ write
        if size_of::<T>() != 0 {
            self.truncate(0);
        }
