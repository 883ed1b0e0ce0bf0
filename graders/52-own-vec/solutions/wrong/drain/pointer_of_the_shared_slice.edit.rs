//@ wrong: writes through the slice's shared pointer, and beyond the slice
//@ caught only by: drain::memory::the_gap_is_closed_within_the_slots
//@ seen by: miri
//@ instead of
        unsafe { self.row.as_mut().as_mut_ptr().add(index) }
//@ write
        unsafe { self.row.as_ref().as_ptr().cast_mut().add(index) }
