//@ wrong: says EMPTY with a Relaxed store: the next letter may be written before this one is out
//@ caught only by: handoff::model::an_emptied_mailbox_is_really_empty
//@ instead of
        self.state.store(EMPTY, Ordering::Release);
//@ write
        self.state.store(EMPTY, Ordering::Relaxed);
