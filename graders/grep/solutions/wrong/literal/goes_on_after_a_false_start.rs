//@ wrong: compares byte by byte, and after a false start goes on behind it: `aab` is not found in `aaab`
//@ caught only by: literal::property::agrees_with_a_search_by_hand

use std::io::{self, BufRead, Write};
use std::process::ExitCode;

fn main() -> ExitCode {
    let pattern = std::env::args().nth(2).unwrap_or_default();
    let mut input = io::stdin().lock();
    let mut output = io::stdout().lock();
    let mut line = Vec::new();
    let mut status = 1;
    loop {
        line.clear();
        if input.read_until(b'\n', &mut line).is_ok_and(|count| count == 0) {
            return ExitCode::from(status);
        }
        let line = line.strip_suffix(b"\n").unwrap_or(&line);
        if holds(line, pattern.as_bytes()) {
            status = 0;
            let _ = output.write_all(&[line, b"\n"].concat());
        }
    }
}

fn holds(line: &[u8], pattern: &[u8]) -> bool {
    let mut same = 0;
    for byte in line {
        if same == pattern.len() {
            break;
        }
        same = if *byte == pattern[same] { same + 1 } else { 0 };
    }
    same == pattern.len()
}
