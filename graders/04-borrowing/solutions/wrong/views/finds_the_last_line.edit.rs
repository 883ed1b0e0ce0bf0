//@ wrong: searches from the end
//@ caught by: views::behaviour::the_first_line_with_the_word_is_found
//@ instead of
        lines.find(|line| line.contains(word))
//@ write
        lines.rfind(|line| line.contains(word))
