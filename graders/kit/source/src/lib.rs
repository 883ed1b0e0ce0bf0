//! Craft checks that read a learner's source: words that a lesson does without.
//!
//! ```text
//! const REPAIR: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../katas/04-borrowing/src/repair.rs");
//! expect_ok!(grader_kit_source::without(REPAIR, &["clone", "to_owned"]));
//! ```
//!
//! The source is taken apart into tokens, so comments, doc examples and string literals do not count, and code within macro
//! calls does, which a syntax tree would not show. Tests of the learner's own (`#[cfg(test)]`) do not count either.

use grader_kit::program::{not_started, without_detours};
use proc_macro2::{Delimiter, TokenStream, TokenTree};
use std::fs;
use std::path::Path;

/// Looks for these words, as whole identifiers or keywords, in a file of the learner's. Costs a millisecond.
///
/// # Errors
/// Where one of them stands in the code: a text for the learner with each place. Also where the file cannot be read.
///
/// # Panics
/// Where a `todo!()` stands in the code, as "not started": what is not written has no words to do without.
pub fn without(file: &str, words: &[&str]) -> Result<(), String> {
    let name = without_detours(&file.replace('\\', "/"));
    let name = name
        .split_once("katas/")
        .map_or(name.as_str(), |(_, within)| within);
    let text = fs::read_to_string(Path::new(file))
        .map_err(|error| format!("{name} could not be read: {error}"))?;
    let tokens = text
        .parse()
        .map_err(|error| format!("{name} is no Rust: {error}"))?;
    let mut found = Found::default();
    found.read(tokens, words);
    if let Some(line) = found.todo {
        not_started(&format!("katas/{name}:{line}"));
    }
    if found.places.is_empty() {
        return Ok(());
    }
    let lines: Vec<&str> = text.lines().collect();
    let shown = found.places.iter().map(|(line, word)| {
        let source = lines.get(line - 1).unwrap_or(&"").trim();
        format!("    katas/{name}:{line}: `{word}` in `{source}`")
    });
    Err(format!(
        "the lesson is to do without {}, and the code says:\n\n{}",
        listed(words),
        shown.collect::<Vec<_>>().join("\n")
    ))
}

fn listed(words: &[&str]) -> String {
    match words {
        [word] => format!("`{word}`"),
        [first @ .., last] => {
            let first: Vec<String> = first.iter().map(|word| format!("`{word}`")).collect();
            format!("{} and `{last}`", first.join(", "))
        }
        [] => String::new(),
    }
}

/// The words that were found, each with its line, and the first `todo!()`.
#[derive(Debug, Default)]
struct Found {
    places: Vec<(usize, String)>,
    todo: Option<usize>,
}

impl Found {
    fn read(&mut self, tokens: TokenStream, words: &[&str]) {
        let tokens: Vec<TokenTree> = tokens.into_iter().collect();
        let mut index = 0;
        while let Some(token) = tokens.get(index) {
            if is_attribute(&tokens, index) {
                let is_of_tests = tokens[index + 1].to_string().replace(' ', "") == "[cfg(test)]";
                index += 2;
                if is_of_tests {
                    index = end_of_item(&tokens, index);
                }
                continue;
            }
            match token {
                TokenTree::Group(group) => self.read(group.stream(), words),
                TokenTree::Ident(ident) => {
                    let (word, line) = (ident.to_string(), ident.span().start().line);
                    if word == "todo" && is_punct(tokens.get(index + 1), '!') {
                        self.todo.get_or_insert(line);
                    }
                    if words.contains(&word.as_str()) {
                        self.places.push((line, word));
                    }
                }
                TokenTree::Punct(_) | TokenTree::Literal(_) => {}
            }
            index += 1;
        }
    }
}

/// Doc comments are attributes too, and what they say is a string.
fn is_attribute(tokens: &[TokenTree], index: usize) -> bool {
    let is_brackets = |token: Option<&TokenTree>| matches!(token, Some(TokenTree::Group(group)) if group.delimiter() == Delimiter::Bracket);
    is_punct(tokens.get(index), '#') && is_brackets(tokens.get(index + 1))
}

/// An item ends with its braces or a semicolon.
fn end_of_item(tokens: &[TokenTree], start: usize) -> usize {
    let ends = |token: &TokenTree| {
        is_punct(Some(token), ';')
            || matches!(token, TokenTree::Group(group) if group.delimiter() == Delimiter::Brace)
    };
    let length = tokens[start..].iter().position(ends);
    length.map_or(tokens.len(), |length| start + length + 1)
}

fn is_punct(token: Option<&TokenTree>, wanted: char) -> bool {
    matches!(token, Some(TokenTree::Punct(punct)) if punct.as_char() == wanted)
}

#[cfg(test)]
mod tests {
    use super::Found;

    fn found(source: &str) -> Found {
        let mut found = Found::default();
        found.read(source.parse().expect("it is Rust"), &["clone", "unsafe"]);
        found
    }

    #[test]
    fn words_are_found_in_code_and_in_macro_calls() {
        let source = "fn f(a: &A) {\n    vec![a.clone()];\n    let b = A::clone(a);\n    unsafe { g() }\n}\n";
        let places = found(source).places;
        let expected = [(2, "clone"), (3, "clone"), (4, "unsafe")];
        assert_eq!(places, expected.map(|(line, word)| (line, word.to_owned())));
    }

    #[test]
    fn comments_texts_attributes_and_tests_do_not_count() {
        let source = "//! a clone\n/// unsafe: `a.clone()`\n#[clone]\nfn cloned() -> &'static str { \"clone\" /* clone */ }\n\
                      #[cfg(test)]\nmod tests { fn f(a: A) { a.clone(); todo!() } }\nfn g() {}\n";
        let found = found(source);
        assert!(found.places.is_empty() && found.todo.is_none(), "{found:?}");
    }

    #[test]
    fn what_stands_after_the_tests_counts() {
        assert_eq!(
            found("#[cfg(test)] mod tests {}\nfn f(a: A) { a.clone(); }")
                .places
                .len(),
            1
        );
    }

    #[test]
    fn a_todo_is_seen() {
        assert_eq!(found("fn f() {\n    todo!()\n}").todo, Some(2));
    }
}
