//@ wrong: grows while there is still one slot left
//@ caught only by: row::cost::memory_is_asked_for_only_without_room
//@ instead of
        self.buffer.grow_to(slots);
//@ write
        self.buffer.grow_to(slots.saturating_add(1));
