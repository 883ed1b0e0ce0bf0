//@ wrong: asks that letters may be shared, where they must be sendable
//@ caught only by: handoff::compile::letters_must_be_sendable
//@ instead of
unsafe impl<T: Send> Sync for Mailbox<T> {}
//@ write
unsafe impl<T: Sync> Sync for Mailbox<T> {}
