//@ wrong: puts the second future in a box, to have one size for all
//@ caught only by: machine::cost::the_machine_allocates_nothing
//@ instead of
    Second(B, T),
//@ write
    Second(Box<B>, T),
//@ instead of
                        let second = next(&value);
//@ write
                        let second = Box::new(next(&value));
