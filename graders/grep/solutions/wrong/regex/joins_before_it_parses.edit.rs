//@ wrong: joins patterns as text, so that two halves make a whole
//@ caught by: regex::behaviour::a_pattern_that_is_none_is_refused
//@ instead of
    let arguments = Arguments::parse(env::args_os().skip(1))?;
//@ write
    let mut arguments = Arguments::parse(env::args_os().skip(1))?;
    if !arguments.fixed {
        arguments.patterns = vec![arguments.patterns.join("|")];
    }
