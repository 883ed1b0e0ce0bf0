//! The specification's lines and options, done in the plainest way.

use grader_kit_program::Bytes;
use grader_kit_property::{Strategy, bits, collection, sample};
use std::fmt::Write as _;
use std::ops::Range;

/// Which options are on.
#[derive(Clone, Copy, Debug, Default)]
pub struct Options {
    pub ignore_case: bool,
    pub words: bool,
    pub invert: bool,
    pub numbers: bool,
    pub count: bool,
}

impl Options {
    /// The options as one word, with this letter first: `-Fin`.
    pub fn word(self, first: &str) -> String {
        let letters = [
            (self.ignore_case, 'i'),
            (self.words, 'w'),
            (self.invert, 'v'),
            (self.numbers, 'n'),
            (self.count, 'c'),
        ];
        let on = letters.iter().filter(|(on, _)| *on);
        let on: String = on.map(|(_, letter)| *letter).collect();
        match format!("-{first}{on}").as_str() {
            // Nothing is on: a harmless one.
            "-" => "-e".to_owned(),
            word => word.to_owned(),
        }
    }
}

/// Any mix of options.
pub fn options() -> impl Strategy<Value = Options> {
    bits::u8::between(0, 5).prop_map(|bits| Options {
        ignore_case: bits & 1 != 0,
        words: bits & 2 != 0,
        invert: bits & 4 != 0,
        numbers: bits & 8 != 0,
        count: bits & 16 != 0,
    })
}

/// Short lines out of a few characters, so that matches are frequent, near misses too; the last may lack its line feed.
pub fn text(characters: &'static [&'static str]) -> impl Strategy<Value = String> {
    let line = collection::vec(sample::select(characters), 0..9).prop_map(|parts| parts.concat());
    (collection::vec(line, 0..12), bits::u8::between(0, 1)).prop_map(|(lines, ended)| {
        let text = lines.join("\n");
        if ended == 1 && !text.is_empty() {
            text + "\n"
        } else {
            text
        }
    })
}

/// What the program prints for this input, and its status, where `matches` gives every stretch of a line that the pattern
/// matches.
pub fn run(
    text: &str,
    options: Options,
    matches: impl Fn(&[u8]) -> Vec<Range<usize>>,
) -> (Bytes, i32) {
    let mut lines: Vec<&str> = text.split('\n').collect();
    lines.pop_if(|line| line.is_empty());
    let (mut printed, mut selected) = (String::new(), 0);
    for (index, line) in lines.iter().enumerate() {
        let counts = |found: &Range<usize>| !options.words || is_word(line.as_bytes(), found);
        let matched = matches(line.as_bytes()).iter().any(counts);
        if matched == options.invert {
            continue;
        }
        selected += 1;
        if !options.count {
            if options.numbers {
                let _ = write!(printed, "{}:", index + 1);
            }
            let _ = writeln!(printed, "{line}");
        }
    }
    if options.count {
        let _ = writeln!(printed, "{selected}");
    }
    (printed.as_str().into(), i32::from(selected == 0))
}

/// Whether no letter, digit or `_` stands beside the stretch. The generated text is ASCII.
fn is_word(line: &[u8], found: &Range<usize>) -> bool {
    let joins =
        |byte: Option<&u8>| byte.is_some_and(|byte| byte.is_ascii_alphanumeric() || *byte == b'_');
    let before = found.start.checked_sub(1).and_then(|place| line.get(place));
    !joins(before) && !joins(line.get(found.end))
}

/// Where the text stands in the line.
pub fn places(line: &[u8], text: &[u8], ignore_case: bool) -> Vec<Range<usize>> {
    let ends = (text.len()..=line.len()).map(|end| end - text.len()..end);
    let same = |stretch: &Range<usize>| {
        let found = &line[stretch.clone()];
        found == text || ignore_case && found.eq_ignore_ascii_case(text)
    };
    ends.filter(same).collect()
}
