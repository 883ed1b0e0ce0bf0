//@ wrong: takes an empty `NO_COLOR` for a set one
//@ caught only by: bytes::behaviour::matches_are_coloured_on_a_terminal
//@ instead of
        let no_colour = env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
//@ write
        let no_colour = env::var_os("NO_COLOR").is_some();
