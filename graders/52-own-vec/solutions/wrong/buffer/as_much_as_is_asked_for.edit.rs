//@ wrong: grows to just what is asked for, so every push grows
//@ caught by: buffer::behaviour::it_grows_in_doubles
//@ instead of
        let capacity = slots.max(self.capacity * 2).max(4);
//@ write
        let capacity = slots.max(4);
