//@ wrong: takes the slice's shared pointer for the row's
//@ caught only by: unwinding::memory::a_pass_leaves_a_whole_row
//@ seen by: miri
//@ instead of
                let first = pass.row.as_mut_ptr();
//@ write
                let first = pass.row.as_ptr().cast_mut();
