//@ wrong: takes a dangling pointer that is aligned for bytes
//@ caught by: buffer::behaviour::the_first_slot_is_aligned
//@ instead of
            start: NonNull::dangling(),
//@ write
            start: NonNull::<u8>::dangling().cast(),
