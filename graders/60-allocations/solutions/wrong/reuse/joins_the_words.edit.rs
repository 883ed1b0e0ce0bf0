//@ wrong: joins the sorted words into a string before it writes them
//@ caught only by: reuse::cost::sort_words_reuses_its_lists
//@ instead of
        let mut space = "";
        for &(start, end) in &words {
            write!(output, "{space}{}", &line[start..end])?;
            space = " ";
        }
        writeln!(output)?;
//@ write
        let sorted: Vec<&str> = words.iter().map(|&(start, end)| &line[start..end]).collect();
        writeln!(output, "{}", sorted.join(" "))?;
