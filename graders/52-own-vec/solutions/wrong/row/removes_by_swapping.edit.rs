//@ wrong: fills the gap with the last value
//@ caught by: row::property::it_agrees_with_vec
//@ instead of
            slot.copy_from(slot.add(1), len - index - 1);
//@ write
            slot.copy_from(self.buffer.as_ptr().add(len - 1), 1);
