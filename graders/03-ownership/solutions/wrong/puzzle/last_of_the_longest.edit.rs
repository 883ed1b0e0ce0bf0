//@ wrong: overlooks that `max_by_key` takes the last of equals
//@ caught by: puzzle::behaviour::longest_is_the_first_of_the_longest
//@ instead of
    let longer = |best: String, word: String| {
        if word.len() > best.len() { word } else { best }
    };
    words.into_iter().reduce(longer)
//@ write
    words.into_iter().max_by_key(String::len)
