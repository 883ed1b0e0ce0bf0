//@ wrong: moves the line out, and its memory with it
//@ caught only by: reuse::cost::uniq_reuses_its_lines
//@ instead of
        mem::swap(&mut line, &mut previous);
//@ write
        previous = mem::take(&mut line);
