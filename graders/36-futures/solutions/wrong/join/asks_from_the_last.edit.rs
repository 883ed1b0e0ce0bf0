//@ wrong: asks the last future first
//@ caught by: join::behaviour::each_poll_asks_everyone_who_is_not_finished
//@ instead of
        for slot in slots.iter_mut() {
//@ write
        for slot in slots.iter_mut().rev() {
