//@ wrong: sorts stably, which takes memory to work in where there are many words
//@ caught only by: reuse::cost::sort_words_reuses_its_lists
//@ instead of
        words.sort_unstable_by_key(|&(start, end)| &line[start..end]);
//@ write
        words.sort_by_key(|&(start, end)| &line[start..end]);
