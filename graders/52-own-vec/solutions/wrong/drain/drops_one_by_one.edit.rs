//@ wrong: takes and drops the rest one by one, up to the first that panics
//@ caught by: drain::behaviour::a_panicking_drop_leaves_a_whole_row, drain::memory::no_way_out_of_a_drain_harms_the_row
//@ instead of
        let _gap = Gap(self);
        // SAFETY: the slots are filled, and nobody reads them after this.
        unsafe { ptr::drop_in_place(values) };
//@ write
        let _ = values;
        let gap = Gap(self);
        gap.0.for_each(drop);
