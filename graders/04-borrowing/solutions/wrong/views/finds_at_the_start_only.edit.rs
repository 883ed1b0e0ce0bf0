//@ wrong: compares the beginning of each line
//@ caught by: views::behaviour::the_first_line_with_the_word_is_found
//@ instead of
        lines.find(|line| line.contains(word))
//@ write
        lines.find(|line| line.starts_with(word))
