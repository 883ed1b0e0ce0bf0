//@ wrong: compares lines with their ends, so the last one differs if it lacks its own
//@ caught by: reuse::behaviour::uniq_leaves_out_repeats, reuse::property::uniq_agrees_with_dedup
//@ instead of
    while next_line(&mut input, &mut line)? {
        if is_first || line != previous {
            writeln!(output, "{line}")?;
        }
//@ write
    loop {
        line.clear();
        if input.read_line(&mut line)? == 0 {
            break;
        }
        if is_first || line != previous {
            writeln!(output, "{}", line.strip_suffix('\n').unwrap_or(&line))?;
        }
