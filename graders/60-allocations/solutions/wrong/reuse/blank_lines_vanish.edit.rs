//@ wrong: leaves out lines without words
//@ caught by: reuse::behaviour::words_of_each_line_are_sorted, reuse::property::sort_words_agrees_with_a_list
//@ instead of
        let mut space = "";
//@ write
        if words.is_empty() {
            continue;
        }
        let mut space = "";
