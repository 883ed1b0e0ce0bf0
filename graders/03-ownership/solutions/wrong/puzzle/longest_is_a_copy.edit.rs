//@ wrong: looks through references and clones the winner
//@ caught by: puzzle::cost::longest_moves_the_word_out
//@ instead of
    let longer = |best: String, word: String| {
        if word.len() > best.len() { word } else { best }
    };
    words.into_iter().reduce(longer)
//@ write
    words.iter().rev().max_by_key(|word| word.len()).cloned()
