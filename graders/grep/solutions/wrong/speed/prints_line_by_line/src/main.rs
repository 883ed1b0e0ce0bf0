//@ wrong: makes a `String` of each line, and prints each with `println!`
//@ caught by: speed::speed::a_rare_text, speed::speed::many_lines_to_print, speed::speed::a_regular_expression

use std::fs::File;
use std::io::{self, BufRead, BufReader};

fn main() -> io::Result<()> {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let (pattern, numbers) = match &words[..] {
        [n, _, pattern, _] if n == "-n" => (regex::escape(pattern), true),
        words => (words[1].clone(), false),
    };
    let regex = regex::Regex::new(&pattern).map_err(io::Error::other)?;
    let file = BufReader::new(File::open(&words[words.len() - 1])?);
    for (index, line) in file.lines().enumerate() {
        let line = line?;
        if regex.is_match(&line) {
            if numbers {
                print!("{}:", index + 1);
            }
            println!("{line}");
        }
    }
    Ok(())
}
