//@ wrong: counts the clones when all are made
//@ caught by: unwinding::behaviour::a_clone_that_fails_leaves_nothing, unwinding::memory::copies_and_arrivals_stay_within_their_slots
//@ instead of
    fn clone(&self) -> Self {
        self.iter().cloned().collect()
    }
//@ write
    fn clone(&self) -> Self {
        let mut copy = Self::new();
        copy.reserve(self.len());
        for (index, value) in self.iter().enumerate() {
            unsafe { copy.as_mut_ptr().add(index).write(value.clone()) };
        }
        unsafe { copy.set_len(self.len()) };
        copy
    }
