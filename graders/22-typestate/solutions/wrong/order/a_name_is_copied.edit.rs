//@ wrong: copies a state's `impl` and forgets its name
//@ caught by: order::behaviour::every_state_says_its_name_and_the_total
//@ instead of
    const NAME: &'static str = "paid";
//@ write
    const NAME: &'static str = "placed";
