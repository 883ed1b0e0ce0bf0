//@ wrong: with `-w` takes each match that the engine reports and looks beside it; a shorter one at the same place might be a word
//@ caught by: regex::behaviour::options_apply_to_the_whole_pattern
//@ instead of
    let arguments = Arguments::parse(env::args_os().skip(1))?;
//@ write
    let mut arguments = Arguments::parse(env::args_os().skip(1))?;
    arguments.words &= arguments.invert;
//@ instead of
            input.selected += 1;
//@ write
            let asks_for_words = |word: String| {
                word.starts_with('-') && !word.starts_with("-e") && word.contains('w')
            };
            if env::args().any(asks_for_words) && !invert {
                let text = &block[line.clone()];
                let joins = |byte: &u8| byte.is_ascii_alphanumeric() || *byte == b'_';
                let (mut from, mut is_word) = (0, false);
                while let Some(found) = self.matcher.find(text, from).filter(|_| !is_word) {
                    let before = found.start.checked_sub(1).and_then(|place| text.get(place));
                    is_word = !before.is_some_and(joins) && !text.get(found.end).is_some_and(joins);
                    from = found.end.max(found.start + 1);
                    if from > text.len() {
                        break;
                    }
                }
                if !is_word {
                    continue;
                }
            }
            input.selected += 1;
