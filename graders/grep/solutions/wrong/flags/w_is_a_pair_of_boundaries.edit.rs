//@ wrong: takes `-w` for `\b` on both sides, which asks for a word within the match too
//@ caught by: flags::behaviour::w_asks_for_whole_words
//@ instead of
    let arguments = Arguments::parse(env::args_os().skip(1))?;
//@ write
    let mut arguments = Arguments::parse(env::args_os().skip(1))?;
    if arguments.words && arguments.fixed {
        for pattern in &mut arguments.patterns {
            *pattern = format!(r"\b(?:{})\b", regex_syntax::escape(pattern));
        }
        arguments.fixed = false;
        arguments.words = false;
    }
