//@ wrong: escapes every pattern
//@ caught by: regex::behaviour::patterns_are_regular_expressions
//@ instead of
    let arguments = Arguments::parse(env::args_os().skip(1))?;
//@ write
    let mut arguments = Arguments::parse(env::args_os().skip(1))?;
    arguments.fixed = true;
