//@ wrong: forgets to make the mailbox empty again
//@ caught by: handoff::property::a_mailbox_holds_one_letter, handoff::behaviour::two_threads_play_ping_pong
//@ instead of
        self.state.store(EMPTY, Ordering::Release);
//@ write
        self.state.store(FULL, Ordering::Release);
