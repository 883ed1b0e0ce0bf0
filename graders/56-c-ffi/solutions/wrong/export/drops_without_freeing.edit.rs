//@ wrong: drops the tally in its place and leaves the box around it
//@ caught only by: export::memory::what_c_ends_is_freed
//@ instead of
        drop(unsafe { Box::from_raw(tally) });
//@ write
        unsafe { ptr::drop_in_place(tally) };
