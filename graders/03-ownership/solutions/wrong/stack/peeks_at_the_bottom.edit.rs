//@ wrong: lends the first item for changing
//@ caught by: stack::behaviour::the_top_can_be_changed_in_place
//@ instead of
        self.items.last_mut()
//@ write
        self.items.first_mut()
