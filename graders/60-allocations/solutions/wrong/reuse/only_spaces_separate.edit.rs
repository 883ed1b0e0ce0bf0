//@ wrong: splits at single spaces
//@ caught by: reuse::behaviour::words_of_each_line_are_sorted
//@ instead of
        words.extend(line.split_ascii_whitespace().map(|word| {
//@ write
        words.extend(line.split(' ').map(|word| {
