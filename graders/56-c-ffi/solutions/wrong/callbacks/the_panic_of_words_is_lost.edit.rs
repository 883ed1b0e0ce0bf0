//@ wrong: catches the panic and forgets it
//@ caught by: callbacks::behaviour::a_panic_goes_around_the_words_of_c
//@ instead of
        Err(payload) => panic::resume_unwind(payload),
//@ write
        Err(_) => Ok(ControlFlow::Continue(())),
