//@ wrong: asks for `'static`, so that no listener can borrow a local variable
//@ caught only by: callbacks::compile::a_listener_borrows_what_outlives_the_bell
//@ instead of
        F: FnMut(u32) + 'a,
//@ write
        F: FnMut(u32) + 'static,
