//@ wrong: drops the closure in its place and leaves the box around it
//@ caught only by: callbacks::memory::closures_live_as_long_as_c_calls_them
//@ instead of
    drop(unsafe { Box::from_raw(user.cast::<Listener<F>>()) });
//@ write
    unsafe { std::ptr::drop_in_place(user.cast::<Listener<F>>()) };
