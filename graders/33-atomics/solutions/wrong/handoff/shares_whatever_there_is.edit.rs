//@ wrong: shares the mailbox whatever its letters are
//@ caught only by: handoff::compile::letters_must_be_sendable
//@ instead of
unsafe impl<T: Send> Sync for Mailbox<T> {}
//@ write
unsafe impl<T> Sync for Mailbox<T> {}
