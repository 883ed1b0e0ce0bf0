//@ wrong: moves one slot too many, which is behind the memory when the row is full
//@ caught only by: row::memory::every_move_stays_within_its_slots
//@ instead of
            slot.copy_to(slot.add(1), len - index);
//@ write
            slot.copy_to(slot.add(1), len - index + 1);
