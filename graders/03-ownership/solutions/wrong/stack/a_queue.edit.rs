//@ wrong: takes the first item instead of the last
//@ caught by: stack::behaviour::last_in_first_out
//@ instead of
        self.items.pop()
//@ write
        if self.items.is_empty() {
            None
        } else {
            Some(self.items.remove(0))
        }
