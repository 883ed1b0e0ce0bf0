//@ wrong: keeps the panic for later, and lets C call the others
//@ caught by: callbacks::behaviour::a_panic_goes_around_the_bell_of_c
//@ instead of
            1
//@ write
            0
