//@ wrong: asks for no lifetime: behind a pointer nobody misses it
//@ caught only by: callbacks::compile::a_listener_borrows_what_outlives_the_bell
//@ instead of
        F: FnMut(u32) + 'a,
//@ write
        F: FnMut(u32),
