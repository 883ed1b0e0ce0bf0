//@ wrong: counts the keys that only fill the last node
//@ caught by: search::behaviour::ranks_are_right_at_every_size, search::property::agrees_with_counting
//@ instead of
        position.min(self.len)
//@ write
        position
