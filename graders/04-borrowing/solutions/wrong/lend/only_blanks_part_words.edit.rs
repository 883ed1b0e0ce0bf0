//@ wrong: splits at single blanks: a blank in front gives an empty word
//@ caught by: lend::behaviour::the_first_word_stands_between_white_space
//@ instead of
    line.split_whitespace().next().unwrap_or_default()
//@ write
    line.split(' ').next().unwrap_or_default()
