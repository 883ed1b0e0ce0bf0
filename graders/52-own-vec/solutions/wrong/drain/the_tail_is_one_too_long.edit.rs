//@ wrong: moves one slot too many, which is behind the memory when the row is full
//@ caught by: drain::memory::the_gap_is_closed_within_the_slots
//@ instead of
            ptr::copy(self.0.slot(from), gap, count);
//@ write
            ptr::copy(self.0.slot(from), gap, count + 1);
