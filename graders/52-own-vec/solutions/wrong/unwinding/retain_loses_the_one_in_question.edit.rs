//@ wrong: counts a value as passed before `keep` has answered
//@ caught by: unwinding::behaviour::retain_survives_a_panic_of_keep, unwinding::memory::a_pass_leaves_a_whole_row
//@ instead of
                if keep(&*value) {
                    ptr::copy(value, first.add(pass.done), 1);
                    pass.done += 1;
                    pass.next += 1;
                } else {
                    pass.next += 1;
                    ptr::drop_in_place(value);
//@ write
                pass.next += 1;
                if keep(&*value) {
                    ptr::copy(value, first.add(pass.done), 1);
                    pass.done += 1;
                } else {
                    ptr::drop_in_place(value);
