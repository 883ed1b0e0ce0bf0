//@ right: reads bytes, copies the line into memory that is there, and walks over words by hand
//@ instead of
use std::mem;
//@ write

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
    let mut line = Vec::new();
    let mut previous: Option<Vec<u8>> = None;
    while next_line(&mut input, &mut line)? {
        if previous.as_ref() != Some(&line) {
            output.write_all(&line)?;
            output.write_all(b"\n")?;
        }
        previous.get_or_insert_default().clone_from(&line);
    }
    output.flush()
//@ instead of
    let mut line = String::new();
    // Where words begin and end. A list of `&str` would borrow `line`, into which the next line must be read.
    let mut words: Vec<(usize, usize)> = Vec::new();
    while next_line(&mut input, &mut line)? {
        words.clear();
        words.extend(line.split_ascii_whitespace().map(|word| {
            let start = word.as_ptr().addr() - line.as_ptr().addr();
            (start, start + word.len())
        }));
        words.sort_unstable_by_key(|&(start, end)| &line[start..end]);
        let mut space = "";
        for &(start, end) in &words {
            write!(output, "{space}{}", &line[start..end])?;
            space = " ";
        }
        writeln!(output)?;
    }
    output.flush()
//@ write
    let mut line = Vec::new();
    let mut words: Vec<std::ops::Range<usize>> = Vec::new();
    while next_line(&mut input, &mut line)? {
        let mut start = 0;
        for (position, byte) in line.iter().enumerate() {
            if byte.is_ascii_whitespace() {
                if start < position {
                    words.push(start..position);
                }
                start = position + 1;
            }
        }
        if start < line.len() {
            words.push(start..line.len());
        }
        words.sort_unstable_by(|left, right| line[left.clone()].cmp(&line[right.clone()]));
        for (position, word) in words.drain(..).enumerate() {
            if position > 0 {
                output.write_all(b" ")?;
            }
            output.write_all(&line[word])?;
        }
        output.write_all(b"\n")?;
    }
    output.flush()
//@ instead of
fn next_line(input: &mut impl BufRead, line: &mut String) -> io::Result<bool> {
//@ write
fn next_line(input: &mut impl BufRead, line: &mut Vec<u8>) -> io::Result<bool> {
//@ instead of
    if input.read_line(line)? == 0 {
//@ write
    if input.read_until(b'\n', line)? == 0 {
//@ instead of
    if line.ends_with('\n') {
//@ write
    if line.ends_with(b"\n") {
