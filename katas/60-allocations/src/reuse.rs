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
pub fn uniq(input: impl BufRead, output: impl Write) -> io::Result<()> {
    todo!()
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
pub fn sort_words(input: impl BufRead, output: impl Write) -> io::Result<()> {
    todo!()
}
