//@ wrong: closes the gap over what did not come out
//@ caught by: drain::behaviour::what_did_not_come_out_is_dropped_once, drain::memory::the_gap_is_closed_within_the_slots
//@ instead of
        let _gap = Gap(self);
        // SAFETY: the slots are filled, and nobody reads them after this.
        unsafe { ptr::drop_in_place(values) };
//@ write
        let _ = values;
        let _gap = Gap(self);
