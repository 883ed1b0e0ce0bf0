//@ wrong: reads with `split`, which makes a vector of each line
//@ caught only by: reuse::cost::uniq_reuses_its_lines
//@ instead of
pub fn uniq(mut input: impl BufRead, mut output: impl Write) -> io::Result<()> {
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
pub fn uniq(input: impl BufRead, mut output: impl Write) -> io::Result<()> {
    let mut previous = None;
    for line in input.split(b'\n') {
        let line = Some(line?);
        if line != previous {
            output.write_all(line.as_deref().unwrap_or_default())?;
            writeln!(output)?;
        }
        previous = line;
    }
    output.flush()
