//@ wrong: ignores the case of ASCII letters only
//@ caught by: flags::behaviour::i_ignores_the_case_of_letters
//@ instead of
    let arguments = Arguments::parse(env::args_os().skip(1))?;
//@ write
    let mut arguments = Arguments::parse(env::args_os().skip(1))?;
    arguments.ignore_case &= arguments.patterns.iter().all(|pattern| pattern.is_ascii());
