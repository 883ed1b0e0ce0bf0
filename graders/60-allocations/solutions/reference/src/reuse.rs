//! Exercise 3: loops that run a million times, and ask for memory in the first rounds only.
//!
//! Both functions read text line by line. A line ends in `\n`, which is no part of it; a `\r` before that is. What stands
//! after the last `\n` is a line too, unless it is empty. Each line that is written ends in `\n`. The text is UTF-8; what
//! happens to other bytes is not judged.
//!
//! An error of `input` or of `output` is handed on at once. After the last line, `output` is flushed: a `BufWriter` that is
//! dropped would write what it still holds, too, but lose the error. How many writes a line takes is not judged; whoever minds
//! hands in a `BufWriter`.

use std::io::{self, BufRead, Write};
use std::mem;

/// Copies the lines from `input` to `output`, except each line that equals the line just before it.
///
/// # Cost
/// The memory that it asks for does not depend on how many lines there are: from the third line on, a line that is no longer
/// than the shorter of the first two costs nothing.
///
/// ```
/// let mut output = Vec::new();
/// kata_60::reuse::uniq("tea\ntea\nmilk\ntea".as_bytes(), &mut output)?;
/// assert_eq!(output, b"tea\nmilk\ntea\n");
/// # Ok::<(), std::io::Error>(())
/// ```
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
}

/// Writes each line of `input` with its words in ascending order (that of `str`), one space between two words.
///
/// Words are what ASCII whitespace separates, as `str::split_ascii_whitespace` says. A word that comes several times in a
/// line stays as often; a line without words becomes an empty line.
///
/// # Cost
/// The memory that it asks for does not depend on how many lines there are: from the second line on, a line that has no more
/// bytes and no more words than the first costs nothing, even if it has hundreds of words.
///
/// ```
/// let mut output = Vec::new();
/// kata_60::reuse::sort_words("milk  tea coffee\n\n b a".as_bytes(), &mut output)?;
/// assert_eq!(output, b"coffee milk tea\n\na b\n");
/// # Ok::<(), std::io::Error>(())
/// ```
pub fn sort_words(mut input: impl BufRead, mut output: impl Write) -> io::Result<()> {
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
}

/// Reads the next line, without its end, in place of the line that was there. `false` if there is none.
fn next_line(input: &mut impl BufRead, line: &mut String) -> io::Result<bool> {
    line.clear();
    if input.read_line(line)? == 0 {
        return Ok(false);
    }
    if line.ends_with('\n') {
        line.pop();
    }
    Ok(true)
}
