//@ wrong: allocates before anything is stored
//@ caught by: buffer::cost::no_memory_before_it_is_needed
//@ instead of
        Self {
            start: NonNull::dangling(),
            capacity,
        }
//@ write
        let mut buffer = Self {
            start: NonNull::dangling(),
            capacity,
        };
        buffer.grow_to(4);
        buffer
