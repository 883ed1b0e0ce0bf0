//@ wrong: splits at line feeds, and takes the nothing behind the last one for a line
//@ caught by: literal::behaviour::only_line_feeds_end_lines

use std::io::{self, Read, Write};
use std::process::ExitCode;

fn main() -> ExitCode {
    let pattern = std::env::args().nth(2).unwrap_or_default();
    let mut text = String::new();
    let _ = io::stdin().lock().read_to_string(&mut text);
    let mut output = io::stdout().lock();
    let mut status = 1;
    for line in text.split('\n').filter(|line| line.contains(&pattern)) {
        status = 0;
        let _ = writeln!(output, "{line}");
    }
    ExitCode::from(status)
}
