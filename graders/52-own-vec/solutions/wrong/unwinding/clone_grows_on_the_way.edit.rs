//@ wrong: pushes the clones without room for all
//@ caught only by: unwinding::cost::memory_is_asked_for_once_or_never
//@ instead of
    fn clone(&self) -> Self {
        self.iter().cloned().collect()
    }
//@ write
    fn clone(&self) -> Self {
        let mut copy = Self::new();
        for value in self.iter() {
            copy.push(value.clone());
        }
        copy
    }
