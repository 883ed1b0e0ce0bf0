//@ wrong: passes over `--` without ending the options
//@ caught by: flags::behaviour::options_may_stand_anywhere
//@ instead of
    let arguments = Arguments::parse(env::args_os().skip(1))?;
//@ write
    let words = env::args_os().skip(1);
    let arguments = Arguments::parse(words.filter(|word| word != "--"))?;
