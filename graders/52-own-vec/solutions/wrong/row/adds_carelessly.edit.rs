//@ wrong: adds to the length without a thought of its end
//@ caught only by: row::behaviour::nothing_is_pushed_onto_the_last_count
//@ instead of
        let Some(slots) = self.len.checked_add(more) else {
            panic!("capacity overflow");
        };
//@ write
        let slots = self.len + more;
