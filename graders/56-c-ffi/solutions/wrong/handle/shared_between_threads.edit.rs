//@ wrong: promises `Sync` along with `Send`, since reading seems harmless
//@ caught only by: handle::compile::one_thread_at_a_time
//@ instead of
unsafe impl Send for Logbook {}
//@ write
unsafe impl Send for Logbook {}
unsafe impl Sync for Logbook {}
