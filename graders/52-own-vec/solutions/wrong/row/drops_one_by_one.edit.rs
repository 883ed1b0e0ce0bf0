//@ wrong: drops value by value, and stops at the first that panics
//@ caught by: row::behaviour::a_panicking_drop_leaves_no_other_value_behind, row::memory::values_and_memory_go_with_the_row
//@ instead of
        self.truncate(0);
//@ write
        while self.pop().is_some() {}
