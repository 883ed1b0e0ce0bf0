//@ wrong: drops a value that still counts
//@ caught by: unwinding::behaviour::retain_survives_a_panicking_drop, unwinding::memory::a_pass_leaves_a_whole_row
//@ instead of
                    pass.next += 1;
                    ptr::drop_in_place(value);
//@ write
                    ptr::drop_in_place(value);
                    pass.next += 1;
