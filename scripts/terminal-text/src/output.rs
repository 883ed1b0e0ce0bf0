use std::io::{ErrorKind, Write};
use syllabus::{Problem, Result};

/// Writes a program's whole answer to standard output at once; the colours are taken out where nobody sees them.
///
/// # Errors
/// Where it cannot be written, such as to a pipe whose reader is gone.
pub fn print(text: &str) -> Result<()> {
    let mut stdout = anstream::stdout().lock();
    let written = stdout
        .write_all(text.as_bytes())
        .and_then(|()| stdout.flush());
    written.map_err(|error| match error.kind() {
        ErrorKind::BrokenPipe => {
            Problem::new("nobody reads the output any more, so the rest was dropped")
        }
        _ => Problem::new(format!("the output cannot be written: {error}")),
    })
}
