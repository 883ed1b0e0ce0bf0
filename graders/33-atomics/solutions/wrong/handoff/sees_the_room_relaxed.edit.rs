//@ wrong: sees EMPTY with a Relaxed load, as if a writer had nothing to wait for
//@ caught only by: handoff::model::an_emptied_mailbox_is_really_empty
//@ instead of
            .compare_exchange(EMPTY, BUSY, Ordering::Acquire, Ordering::Relaxed)
//@ write
            .compare_exchange(EMPTY, BUSY, Ordering::Relaxed, Ordering::Relaxed)
