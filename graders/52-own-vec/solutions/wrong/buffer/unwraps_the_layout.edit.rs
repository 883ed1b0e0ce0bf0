//@ wrong: leaves it to the layout to say what is wrong
//@ caught only by: buffer::behaviour::too_much_is_refused
//@ instead of
        let Ok(new) = Layout::array::<T>(capacity) else {
            panic!("capacity overflow");
        };
//@ write
        let new = Layout::array::<T>(capacity).unwrap();
