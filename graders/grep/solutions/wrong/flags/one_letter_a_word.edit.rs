//@ wrong: knows options only as words of one letter
//@ caught by: flags::behaviour::options_may_stand_anywhere
//@ instead of
    let arguments = Arguments::parse(env::args_os().skip(1))?;
//@ write
    for word in env::args_os().skip(1) {
        let word = word.as_encoded_bytes();
        if word.len() > 2 && word[0] == b'-' && !word.contains(&b'e') {
            return Err("unknown option".to_owned());
        }
    }
    let arguments = Arguments::parse(env::args_os().skip(1))?;
