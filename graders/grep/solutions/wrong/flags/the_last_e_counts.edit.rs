//@ wrong: keeps only the pattern of the last `-e`
//@ caught by: flags::behaviour::e_takes_a_pattern
//@ instead of
    let arguments = Arguments::parse(env::args_os().skip(1))?;
//@ write
    let mut arguments = Arguments::parse(env::args_os().skip(1))?;
    arguments.patterns.drain(..arguments.patterns.len() - 1);
