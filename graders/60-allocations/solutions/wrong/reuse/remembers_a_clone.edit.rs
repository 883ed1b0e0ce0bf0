//@ wrong: remembers the line before as a new string each time
//@ caught only by: reuse::cost::uniq_reuses_its_lines
//@ instead of
        mem::swap(&mut line, &mut previous);
//@ write
        previous = line.clone();
