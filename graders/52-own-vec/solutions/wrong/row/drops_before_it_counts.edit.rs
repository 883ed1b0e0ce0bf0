//@ wrong: still counts the values while it drops them
//@ caught by: row::behaviour::a_panicking_drop_leaves_no_other_value_behind
//@ instead of
        // First the count, then the drops: whatever these do, the row no longer believes in the values.
        self.len = len;
//@ write
//@ instead of
            ptr::drop_in_place(ptr::slice_from_raw_parts_mut(values, cut));
        }
//@ write
            ptr::drop_in_place(ptr::slice_from_raw_parts_mut(values, cut));
        }
        self.len = len;
