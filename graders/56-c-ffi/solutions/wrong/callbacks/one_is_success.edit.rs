//@ wrong: returns 1 for "all is well"
//@ caught by: callbacks::behaviour::a_bell_is_heard_by_all
//@ instead of
        Ok(()) => 0,
//@ write
        Ok(()) => 1,
