//@ wrong: puts the boundaries of `-w` around the text of the pattern, and `a|b` falls apart
//@ caught by: regex::behaviour::options_apply_to_the_whole_pattern
//@ instead of
    let arguments = Arguments::parse(env::args_os().skip(1))?;
//@ write
    let mut arguments = Arguments::parse(env::args_os().skip(1))?;
    if arguments.words && !arguments.fixed {
        for pattern in &mut arguments.patterns {
            *pattern = format!(r"\b{{start-half}}{pattern}\b{{end-half}}");
        }
        arguments.words = false;
    }
