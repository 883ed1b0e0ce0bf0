//@ wrong: leaves the closure that C has refused to nobody
//@ caught by: callbacks::behaviour::listeners_are_dropped_once, callbacks::memory::closures_live_as_long_as_c_calls_them
//@ instead of
        drop(unsafe { Box::from_raw(user) });
//@ write
        let _ = user;
