//@ wrong: takes every pattern for a regular expression
//@ caught by: literal::behaviour::with_f_no_character_is_special
//@ instead of
    let arguments = Arguments::parse(env::args_os().skip(1))?;
//@ write
    let mut arguments = Arguments::parse(env::args_os().skip(1))?;
    arguments.fixed = false;
