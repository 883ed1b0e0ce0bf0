//@ wrong: takes the slice's pointer, which may not be used beyond the slice
//@ caught only by: row::memory::every_move_stays_within_its_slots
//@ seen by: miri
//@ instead of
        self.buffer.as_ptr()
//@ write
        (**self).as_mut_ptr()
