//@ wrong: thinks that the buffer drops the values
//@ caught by: row::behaviour::each_value_is_dropped_once, row::memory::values_and_memory_go_with_the_row
//@ instead of
        self.truncate(0);
//@ write
