//@ wrong: makes a `String` of each line and asks whether it matches
//@ caught by: speed::speed::a_rare_text, speed::speed::a_regular_expression

use std::fs::File;
use std::io::{self, BufRead, BufReader, BufWriter, Write};

fn main() -> io::Result<()> {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let (pattern, numbers) = match &words[..] {
        [n, _, pattern, _] if n == "-n" => (regex::escape(pattern), true),
        words => (words[1].clone(), false),
    };
    let regex = regex::Regex::new(&pattern).map_err(io::Error::other)?;
    let file = BufReader::new(File::open(&words[words.len() - 1])?);
    let mut output = BufWriter::new(io::stdout().lock());
    for (index, line) in file.lines().enumerate() {
        let line = line?;
        if regex.is_match(&line) {
            if numbers {
                write!(output, "{}:", index + 1)?;
            }
            writeln!(output, "{line}")?;
        }
    }
    output.flush()
}
