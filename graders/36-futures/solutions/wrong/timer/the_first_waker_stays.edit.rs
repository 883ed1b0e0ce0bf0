//@ wrong: keeps the waker of the first poll, also where another task has taken the sleep over; a busy loop never notices
//@ caught only by: timer::behaviour::the_waker_of_the_last_poll_is_called
//@ instead of
        let replaced = shared.waiting.insert(key, context.waker().clone());
//@ write
        shared
            .waiting
            .entry(key)
            .or_insert_with(|| context.waker().clone());
//@ instead of
        drop(replaced);
//@ write
