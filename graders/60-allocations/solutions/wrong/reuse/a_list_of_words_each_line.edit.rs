//@ wrong: collects the words of each line into a list of its own
//@ caught only by: reuse::cost::sort_words_reuses_its_lists
//@ instead of
    // Where words begin and end. A list of `&str` would borrow `line`, into which the next line must be read.
    let mut words: Vec<(usize, usize)> = Vec::new();
//@ write

//@ instead of
        words.clear();
        words.extend(line.split_ascii_whitespace().map(|word| {
            let start = word.as_ptr().addr() - line.as_ptr().addr();
            (start, start + word.len())
        }));
        words.sort_unstable_by_key(|&(start, end)| &line[start..end]);
//@ write
        let mut words: Vec<&str> = line.split_ascii_whitespace().collect();
        words.sort_unstable();
//@ instead of
        for &(start, end) in &words {
            write!(output, "{space}{}", &line[start..end])?;
//@ write
        for word in &words {
            write!(output, "{space}{word}")?;
