//@ wrong: writes on and on into the room that the hint asked for
//@ caught by: unwinding::memory::copies_and_arrivals_stay_within_their_slots
//@ instead of
            self.push(value);
//@ write
            let len = self.len();
            unsafe {
                self.as_mut_ptr().add(len).write(value);
                self.set_len(len + 1);
            }
//@ instead of
        self.reserve(values.size_hint().0);
//@ write
        self.reserve(values.size_hint().0.max(1));
