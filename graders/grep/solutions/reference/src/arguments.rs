//! The command line, taken apart.

use std::ffi::{OsStr, OsString};

/// What was asked for.
#[derive(Debug, Default)]
pub struct Arguments {
    pub patterns: Vec<String>,
    pub paths: Vec<OsString>,
    /// `-F`
    pub fixed: bool,
    /// `-c`
    pub count: bool,
    /// `-i`
    pub ignore_case: bool,
    /// `-l`
    pub list: bool,
    /// `-n`
    pub numbers: bool,
    /// `-r`
    pub recursive: bool,
    /// `-v`
    pub invert: bool,
    /// `-w`
    pub words: bool,
}

impl Arguments {
    /// Reads the words after the program's name. Options and operands may stand in any order.
    ///
    /// # Errors
    /// Where an option is unknown or lacks its pattern, or where there is no pattern at all.
    pub fn parse(words: impl IntoIterator<Item = OsString>) -> Result<Self, String> {
        let mut arguments = Self::default();
        let mut operands = Vec::new();
        let mut words = words.into_iter();
        while let Some(word) = words.next() {
            if word == "--" {
                operands.extend(words.by_ref());
            } else if word.as_encoded_bytes().starts_with(b"-") && word != "-" {
                arguments.take_options(&word, &mut words)?;
            } else {
                operands.push(word);
            }
        }
        let mut operands = operands.into_iter();
        if arguments.patterns.is_empty() {
            let pattern = operands.next().ok_or("there is no pattern")?;
            arguments.patterns.push(text(&pattern)?.to_owned());
        }
        arguments.paths = operands.collect();
        Ok(arguments)
    }

    /// One word with options: `-n`, `-inv`, `-ePATTERN`. After `-e` the rest of the word is the pattern, or else the next word.
    fn take_options(
        &mut self,
        word: &OsStr,
        words: &mut impl Iterator<Item = OsString>,
    ) -> Result<(), String> {
        let mut letters = text(word)?[1..].chars();
        while let Some(letter) = letters.next() {
            let option = match letter {
                'F' => &mut self.fixed,
                'c' => &mut self.count,
                'i' => &mut self.ignore_case,
                'l' => &mut self.list,
                'n' => &mut self.numbers,
                'r' => &mut self.recursive,
                'v' => &mut self.invert,
                'w' => &mut self.words,
                'e' => {
                    let pattern = match letters.as_str() {
                        "" => words.next().ok_or("-e lacks its pattern")?,
                        rest => rest.into(),
                    };
                    self.patterns.push(text(&pattern)?.to_owned());
                    return Ok(());
                }
                _ => return Err(format!("unknown option -{letter}")),
            };
            *option = true;
        }
        Ok(())
    }
}

/// Paths may be any bytes; options and patterns are text.
fn text(word: &OsStr) -> Result<&str, String> {
    let broken = || format!("{}: it is not UTF-8", word.display());
    word.to_str().ok_or_else(broken)
}
