//@ right: lines with `read_until`, places with `windows`, and nothing but std

use std::io::{self, BufRead, BufWriter, Write};
use std::process::ExitCode;

fn main() -> io::Result<ExitCode> {
    let pattern = std::env::args().next_back().unwrap_or_default();
    let pattern = pattern.as_bytes();
    let mut input = io::stdin().lock();
    let mut output = BufWriter::new(io::stdout().lock());
    let mut line = Vec::new();
    let mut status = 1;
    while input.read_until(b'\n', &mut line)? > 0 {
        if line.ends_with(b"\n") {
            line.pop();
        }
        let mut places = line.windows(pattern.len().max(1));
        if pattern.is_empty() || places.any(|place| place == pattern) {
            status = 0;
            output.write_all(&line)?;
            output.write_all(b"\n")?;
        }
        line.clear();
    }
    output.flush()?;
    Ok(ExitCode::from(status))
}
