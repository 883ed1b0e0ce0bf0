//@ wrong: catches the panic and forgets it
//@ caught by: callbacks::behaviour::a_panic_goes_around_the_bell_of_c
//@ instead of
            panic::resume_unwind(payload);
//@ write
            drop(payload);
