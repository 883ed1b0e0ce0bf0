//@ wrong: catches the panic and says that all went well
//@ caught by: export::behaviour::a_panic_is_a_status_to_c
//@ instead of
        Err(_) => TALLY_PANICKED,
//@ write
        Err(_) => TALLY_OK,
