//@ wrong: searches whole blocks in multi-line mode, where `[^a]` and `\s` match line feeds too
//@ caught by: regex::behaviour::a_match_lies_within_one_line

use crate::arguments::Arguments;
use std::ops::Range;

#[derive(Debug)]
pub struct Matcher(regex::bytes::Regex);

impl Matcher {
    pub fn new(arguments: &Arguments) -> Result<Self, String> {
        let mut parts = Vec::new();
        for pattern in &arguments.patterns {
            let pattern = if arguments.fixed {
                regex::escape(pattern)
            } else {
                pattern.clone()
            };
            regex::bytes::Regex::new(&pattern).map_err(|error| error.to_string())?;
            parts.push(format!("(?:{pattern})"));
        }
        let mut all = parts.join("|");
        if arguments.words {
            all = format!(r"\b{{start-half}}(?:{all})\b{{end-half}}");
        }
        let regex = regex::bytes::RegexBuilder::new(&all)
            .multi_line(true)
            .case_insensitive(arguments.ignore_case)
            .build();
        regex.map(Self).map_err(|error| error.to_string())
    }

    pub fn find_place(&self, text: &[u8], from: usize) -> Option<usize> {
        self.find(text, from).map(|found| found.start)
    }

    pub fn find(&self, text: &[u8], from: usize) -> Option<Range<usize>> {
        self.0.find_at(text, from).map(|found| found.range())
    }
}
