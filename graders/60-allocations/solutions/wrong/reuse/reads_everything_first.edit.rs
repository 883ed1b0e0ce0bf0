//@ wrong: reads the whole text before it looks at the first line
//@ caught only by: reuse::cost::uniq_reuses_its_lines
//@ instead of
    let mut line = String::new();
    let mut previous = String::new();
    let mut is_first = true;
    while next_line(&mut input, &mut line)? {
        if is_first || line != previous {
            writeln!(output, "{line}")?;
        }
        is_first = false;
        // The older text is not needed any more, but its memory is: the next line goes there.
        mem::swap(&mut line, &mut previous);
    }
    output.flush()
//@ write
    let mut text = Vec::new();
    input.read_to_end(&mut text)?;
    let mut previous = None;
    for line in text.split_inclusive(|byte| *byte == b'\n') {
        let line = Some(line.strip_suffix(b"\n").unwrap_or(line));
        if line != previous {
            output.write_all(line.unwrap_or_default())?;
            writeln!(output)?;
        }
        previous = line;
    }
    output.flush()
