//@ wrong: puts itself on the list with each poll
//@ caught by: timer::behaviour::a_sleep_that_is_polled_for_nothing_waits_once, timer::behaviour::the_waker_of_the_last_poll_is_called
//@ instead of
        let key = *this.key.get_or_insert_with(|| {
            shared.seen += 1;
            (this.deadline, shared.seen)
        });
//@ write
        shared.seen += 1;
        let key = (this.deadline, shared.seen);
        this.key = Some(key);
