//@ wrong: closes the gap after the drops, if none of them panics
//@ caught by: drain::behaviour::a_panicking_drop_leaves_a_whole_row, drain::memory::no_way_out_of_a_drain_harms_the_row
//@ instead of
        let _gap = Gap(self);
        // SAFETY: the slots are filled, and nobody reads them after this.
        unsafe { ptr::drop_in_place(values) };
//@ write
        unsafe { ptr::drop_in_place(values) };
        drop(Gap(self));
