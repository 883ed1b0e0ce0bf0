//@ wrong: with `-l` and `-v` lists the inputs without any match
//@ caught by: files::behaviour::l_lists_names
//@ instead of
    let arguments = Arguments::parse(env::args_os().skip(1))?;
//@ write
    let mut arguments = Arguments::parse(env::args_os().skip(1))?;
    let without_match = arguments.list && arguments.invert;
    arguments.invert &= !without_match;
//@ instead of
            if input.selected > 0 {
//@ write
            if (input.selected > 0) != env::args().any(|word| word.contains('v')) {
