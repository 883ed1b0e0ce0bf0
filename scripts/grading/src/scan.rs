//! Looks through a learner's tokens for what their kata has no use for, before anything is compiled.
//!
//! It is the friendly half of the defence: the sandbox holds without it, and what it names is told in a sentence with its line. It
//! works on tokens, so it sees into macro calls and definitions, and nothing in comments and texts counts.

mod attributes;
mod equality;
mod paths;
#[cfg(test)]
mod tests;
mod tokens;

use crate::{KataFacts, Refused};
use dojo_protocol::Bundle;
use equality::implemented_for;
use proc_macro2::{Delimiter, TokenStream, TokenTree};
use std::collections::BTreeSet;
use tokens::{ident, is_attribute, is_punct};

/// Macros that read files or variables where they are expanded, or write machine code.
const MACROS: [&str; 8] = [
    "include",
    "include_str",
    "include_bytes",
    "env",
    "option_env",
    "asm",
    "global_asm",
    "naked_asm",
];

/// Words that are nobody's own names: they count wherever they stand, since a macro could put them where they mean something.
const WORDS: [&str; 9] = [
    "no_mangle",
    "export_name",
    "link_section",
    "include_str",
    "include_bytes",
    "option_env",
    "global_asm",
    "naked_asm",
    "global_allocator",
];

/// Something that a kata may have no use for.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Finding {
    line: usize,
    /// What a right answer must say so that it is allowed.
    key: String,
    sentence: String,
}

/// What is refused in this file.
///
/// # Errors
/// Where the text cannot be taken apart into tokens: rustc will say why.
fn refused(file: &str, text: &str, facts: &KataFacts) -> Result<Vec<Refused>, ()> {
    let mut refused: Vec<Refused> = findings(text)?
        .into_iter()
        .filter(|finding| match finding.key.as_str() {
            "unsafe" => !facts.needs_unsafe,
            key => !facts.uses.contains(key),
        })
        .map(|finding| Refused {
            file: file.to_owned(),
            line: finding.line,
            sentence: format!("line {}: {}", finding.line, finding.sentence),
        })
        .collect();
    refused.sort_by_key(|refused| refused.line);
    refused.dedup();
    Ok(refused)
}

/// What is refused in a submission, before anything of it is compiled.
///
/// # Errors
/// The names of files that cannot be taken apart into tokens: rustc will say why.
pub fn refusals(bundle: &Bundle, facts: &KataFacts) -> Result<Vec<Refused>, Vec<String>> {
    let (mut all, mut unreadable) = (Vec::new(), Vec::new());
    for (file, text) in &bundle.files {
        match refused(file, text, facts) {
            Ok(found) => all.extend(found),
            Err(()) => unreadable.push(file.clone()),
        }
    }
    if unreadable.is_empty() || !all.is_empty() {
        Ok(all)
    } else {
        Err(unreadable)
    }
}

/// Whether the code says `unsafe`.
pub(crate) fn says_unsafe(text: &str) -> bool {
    let findings = findings(text).unwrap_or_default();
    findings.iter().any(|finding| finding.key == "unsafe")
}

/// Everything in it that a kata may have no use for.
pub(crate) fn uses(text: &str) -> BTreeSet<String> {
    let keys = findings(text).unwrap_or_default().into_iter();
    keys.map(|finding| finding.key)
        .filter(|key| key != "unsafe")
        .collect()
}

fn findings(text: &str) -> Result<Vec<Finding>, ()> {
    let tokens: TokenStream = text.parse().map_err(|_| ())?;
    let mut scan = Scan::default();
    scan.read(tokens);
    Ok(scan.found)
}

/// Brackets within brackets: nobody writes as many, and neither this nor rustc reads any number of them.
const DEEPEST: usize = 128;

#[derive(Default)]
struct Scan {
    found: Vec<Finding>,
    depth: usize,
    /// Whose `impl` this is.
    within: Option<String>,
}

impl Scan {
    fn note(&mut self, token: &TokenTree, key: &str, sentence: impl Into<String>) {
        self.found.push(Finding {
            line: token.span().start().line,
            key: key.to_owned(),
            sentence: sentence.into(),
        });
    }

    fn not_needed(&mut self, token: &TokenTree, key: &str) {
        self.note(
            token,
            key,
            format!("`{key}` is not needed in this kata. Take it out, and submit again."),
        );
    }

    fn read(&mut self, tokens: TokenStream) {
        let tokens: Vec<TokenTree> = tokens.into_iter().collect();
        if self.depth == DEEPEST {
            if let Some(first) = tokens.first() {
                self.note(
                    first,
                    "nesting",
                    format!("brackets are nested more than {DEEPEST} deep. Name the parts, and put them together."),
                );
            }
            return;
        }
        self.depth += 1;
        for (index, token) in tokens.iter().enumerate() {
            match token {
                TokenTree::Group(group) => {
                    if group.delimiter() == Delimiter::Bracket && is_attribute(&tokens, index) {
                        self.attribute(group);
                    } else {
                        let within = self.within.clone();
                        if group.delimiter() == Delimiter::Brace {
                            self.within = implemented_for(&tokens[..index]).or(within.clone());
                        }
                        self.read(group.stream());
                        self.within = within;
                    }
                }
                TokenTree::Ident(_) => self.word(&tokens, index),
                TokenTree::Punct(_) | TokenTree::Literal(_) => {}
            }
        }
        self.depth -= 1;
    }

    fn word(&mut self, tokens: &[TokenTree], index: usize) {
        let token = &tokens[index];
        let Some(word) = ident(Some(token)) else {
            return;
        };
        let before = |character| index > 0 && is_punct(tokens.get(index - 1), character);
        // `$std` is a macro's own variable, `'std` a lifetime.
        if before('\'') {
            return;
        }
        if before('$') {
            let opens = matches!(tokens.get(index + 2), Some(TokenTree::Group(_)));
            if is_punct(tokens.get(index + 1), '!') && opens {
                self.note(
                    token,
                    "$macro!",
                    format!(
                        "`${word}!` calls a macro whose name stands elsewhere. Write the name out."
                    ),
                );
            }
            return;
        }
        let is_call = is_punct(tokens.get(index + 1), '!') && !is_punct(tokens.get(index + 2), '=');
        if MACROS.contains(&word.as_str()) && is_call {
            self.not_needed(token, &format!("{word}!"));
        } else if WORDS.contains(&word.as_str()) {
            self.not_needed(token, &word);
        } else if word == "use" {
            // `use env as other;`
            if let Some(first) = ident(tokens.get(index + 1))
                && MACROS.contains(&first.as_str())
                && !is_punct(tokens.get(index + 2), ':')
            {
                self.not_needed(&tokens[index + 1], &format!("{first}!"));
            }
        } else if word == "unsafe" {
            self.not_needed(token, "unsafe");
        } else if word == "extern" {
            self.external(tokens, index);
        } else if word == "fn" {
            self.equality(tokens, index);
        } else {
            self.root(tokens, index, &word);
        }
    }

    /// `extern "C" { … }`: functions that somebody else has compiled.
    fn external(&mut self, tokens: &[TokenTree], index: usize) {
        let mut next = index + 1;
        if matches!(tokens.get(next), Some(TokenTree::Literal(_))) {
            next += 1;
        }
        if matches!(tokens.get(next), Some(TokenTree::Group(group)) if group.delimiter() == Delimiter::Brace)
        {
            self.note(
                &tokens[index],
                "extern",
                "functions of another language are not needed in this kata. Take the `extern` block out, and submit again.",
            );
        }
    }
}
