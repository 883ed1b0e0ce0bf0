//@ wrong: takes each byte for a character
//@ caught by: regex::behaviour::classes_work_on_characters
//@ instead of
    let arguments = Arguments::parse(env::args_os().skip(1))?;
//@ write
    let mut arguments = Arguments::parse(env::args_os().skip(1))?;
    if !arguments.fixed {
        for pattern in &mut arguments.patterns {
            pattern.insert_str(0, "(?-u)");
        }
    }
