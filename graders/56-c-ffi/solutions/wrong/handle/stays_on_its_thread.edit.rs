//@ wrong: leaves it at what a pointer allows, so that a book cannot go to another thread
//@ caught only by: handle::compile::one_thread_at_a_time
//@ instead of
unsafe impl Send for Logbook {}
//@ write
const _: () = ();
