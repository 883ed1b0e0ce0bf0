//@ wrong: confuses how many items there are with how many have room
//@ caught by: stack::behaviour::it_knows_how_many_there_are
//@ instead of
        self.items.len()
//@ write
        self.items.capacity()
//@ instead of
        self.items.is_empty()
//@ write
        self.items.capacity() == 0
