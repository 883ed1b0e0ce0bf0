//@ wrong: forgets to clear the list of words
//@ caught by: reuse::behaviour::words_of_each_line_are_sorted
//@ instead of
        words.clear();
//@ write
