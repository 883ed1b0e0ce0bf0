//@ wrong: lets the row count all values until the drain's drop, which may never come
//@ caught only by: drain::behaviour::a_forgotten_drain_leaks_and_no_more
//@ instead of
        // SAFETY: these slots are filled. Until the drain's end the row knows nothing of the others, so a forgotten drain can
        // only leak.
        unsafe { self.set_len(range.start) };
//@ write
