//@ right: searches blocks with the crate `regex`, and asks a line by itself where a match runs over its end

use regex::bytes::RegexBuilder;
use std::fs::File;
use std::io::{self, BufWriter, Read, Write};

fn main() -> io::Result<()> {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let (pattern, numbers) = match &words[..] {
        [n, _, pattern, _] if n == "-n" => (regex::escape(pattern), true),
        words => (words[1].clone(), false),
    };
    let regex = RegexBuilder::new(&pattern).multi_line(true).build();
    let regex = regex.map_err(io::Error::other)?;
    let mut file = File::open(&words[words.len() - 1])?;
    let mut output = BufWriter::new(io::stdout().lock());
    let mut buffer = vec![0; 64 * 1024];
    let (mut filled, mut number) = (0, 1);
    loop {
        let count = file.read(&mut buffer[filled..])?;
        filled += count;
        let end = match buffer[..filled].iter().rposition(|byte| *byte == b'\n') {
            _ if count == 0 => filled,
            Some(feed) => feed + 1,
            None => {
                buffer.resize(buffer.len() * 2, 0);
                continue;
            }
        };
        let block = &buffer[..end];
        let (mut at, mut numbered) = (0, 0);
        while let Some(found) = regex.find_at(block, at).filter(|found| found.start() < end) {
            let before = &block[at..found.start()];
            let start = memchr::memrchr(b'\n', before).map_or(at, |feed| at + feed + 1);
            let stop = memchr::memchr(b'\n', &block[start..]).map_or(end, |feed| start + feed);
            let line = &block[start..stop];
            if found.end() <= stop || regex.is_match(line) {
                if numbers {
                    number += memchr::memchr_iter(b'\n', &block[numbered..start]).count();
                    numbered = start;
                    write!(output, "{number}:")?;
                }
                output.write_all(line)?;
                output.write_all(b"\n")?;
            }
            at = stop + 1;
            if at >= end {
                break;
            }
        }
        if numbers {
            number += memchr::memchr_iter(b'\n', &block[numbered..]).count();
        }
        buffer.copy_within(end..filled, 0);
        filled -= end;
        if count == 0 {
            return output.flush();
        }
    }
}
