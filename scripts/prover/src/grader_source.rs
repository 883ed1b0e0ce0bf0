//! What can be read off a grader's source: which assertions it has, and what no grader may do.

use proc_macro2::{Delimiter, LineColumn, TokenStream, TokenTree};
use std::collections::BTreeSet;
use std::fs;
use syllabus::{FileTree, Kata, Problem, Result, Root};

/// The kit's assertions: each call is a site that some wrong solution must need.
const ASSERTIONS: [&str; 4] = ["expect", "expect_eq", "expect_ok", "expect_panic"];

/// Assertions that the prover cannot switch off, and that explain nothing to a learner.
const FOREIGN: [&str; 8] = [
    "assert",
    "assert_eq",
    "assert_ne",
    "debug_assert",
    "debug_assert_eq",
    "debug_assert_ne",
    "prop_assert",
    "prop_assert_eq",
];

/// What stands in a grader's tests.
#[derive(Debug, Default)]
pub(crate) struct GraderSource {
    /// The sites of its assertions, as `file:line:column` from the repository's folder.
    pub sites: BTreeSet<String>,
    /// What no grader may do, each with its place.
    pub offences: Vec<String>,
}

impl GraderSource {
    /// Reads all of the grader's tests.
    pub fn read(root: &Root, kata: &Kata) -> Result<Self> {
        let mut source = Self::default();
        let tests = kata.grader.join("tests");
        for (path, _) in FileTree::read(&tests)?
            .files()
            .filter(|(path, _)| path.ends_with(".rs"))
        {
            let file = tests.join(path);
            let text = fs::read_to_string(&file)
                .map_err(|error| Problem::with_file("read", &file, error))?;
            source.read_file(&root.relative(&file), &text)?;
        }
        Ok(source)
    }

    fn read_file(&mut self, file: &str, text: &str) -> Result<()> {
        let tokens: TokenStream = text.parse().map_err(|error: proc_macro2::LexError| {
            Problem::new(format!("{file} is not Rust: {error}"))
        })?;
        self.scan(file, tokens);
        Ok(())
    }

    fn scan(&mut self, file: &str, tokens: TokenStream) {
        let tokens: Vec<TokenTree> = tokens.into_iter().collect();
        for (index, token) in tokens.iter().enumerate() {
            match token {
                TokenTree::Group(group) => self.scan(file, group.stream()),
                TokenTree::Ident(ident) => {
                    let name = ident.to_string();
                    if is_punct(tokens.get(index + 1), '!') && !is_definition(&tokens[..index]) {
                        self.note_macro(file, &name, path_start(&tokens, index));
                    } else if name == "use" {
                        self.note_import(file, ident.span().start(), &tokens[index..]);
                    }
                }
                TokenTree::Punct(punct) if punct.as_char() == '#' => {
                    if let Some(TokenTree::Group(attribute)) = tokens.get(index + 1)
                        && attribute.delimiter() == Delimiter::Bracket
                        && ["test", "ignore"].contains(&attribute.stream().to_string().as_str())
                    {
                        let place = place(file, punct.span().start());
                        self.offences.push(format!(
                            "{place}: `#[{}]` is no check of the kit's; use `#[grader_kit::test(…)]`",
                            attribute.stream()
                        ));
                    }
                }
                _ => {}
            }
        }
    }

    fn note_macro(&mut self, file: &str, name: &str, start: LineColumn) {
        let place = place(file, start);
        if ASSERTIONS.contains(&name) {
            self.sites.insert(place);
        } else if FOREIGN.contains(&name) {
            self.offences.push(format!(
                "{place}: `{name}!` explains nothing and cannot be switched off; use `expect!` and its kin"
            ));
        }
    }

    /// A glob import of a kata lets a learner's `pub struct Vec` or `pub fn drop` replace the real one.
    fn note_import(&mut self, file: &str, start: LineColumn, tokens: &[TokenTree]) {
        let until_end = tokens
            .iter()
            .take_while(|token| !is_punct(Some(token), ';'));
        let import: TokenStream = until_end.cloned().collect();
        let import = import.to_string();
        if import
            .split(|character: char| !character.is_alphanumeric() && character != '_')
            .any(is_kata)
            && import.contains('*')
        {
            let place = place(file, start);
            self.offences.push(format!(
                "{place}: a glob import of a kata; a learner's item would replace a prelude name"
            ));
        }
    }
}

fn is_kata(word: &str) -> bool {
    word == "kata" || word.starts_with("kata_") || word.starts_with("capstone_")
}

fn is_punct(token: Option<&TokenTree>, wanted: char) -> bool {
    matches!(token, Some(TokenTree::Punct(punct)) if punct.as_char() == wanted)
}

/// `macro_rules! name`: a definition, no call.
fn is_definition(before: &[TokenTree]) -> bool {
    matches!(before.last(), Some(TokenTree::Ident(ident)) if ident == "macro_rules")
}

/// `column!()` in a macro gives where its call's path begins: at `grader_kit` in `grader_kit::expect!(…)`.
fn path_start(tokens: &[TokenTree], mut index: usize) -> LineColumn {
    while index >= 3 && is_punct(tokens.get(index - 1), ':') && is_punct(tokens.get(index - 2), ':')
    {
        if !matches!(tokens[index - 3], TokenTree::Ident(_)) {
            index -= 2;
            break;
        }
        index -= 3;
    }
    tokens[index].span().start()
}

fn place(file: &str, start: LineColumn) -> String {
    format!("{file}:{}:{}", start.line, start.column + 1)
}

#[cfg(test)]
mod tests {
    use super::GraderSource;

    fn read(text: &str) -> GraderSource {
        let mut source = GraderSource::default();
        source.read_file("f.rs", text).expect("it is Rust");
        source
    }

    #[test]
    fn assertions_are_found_where_column_says_they_are() {
        let source = read(
            "fn f() {\n    expect!(a, \"b\");\n    grader_kit::expect_eq!(a, b);\n}\n// expect!(no)\n",
        );
        assert_eq!(
            source.sites.into_iter().collect::<Vec<_>>(),
            ["f.rs:2:5", "f.rs:3:5"]
        );
        assert!(source.offences.is_empty());
    }

    #[test]
    fn what_no_grader_may_do_is_found() {
        for text in [
            "use kata_03::stack::*;",
            "use kata_03::{a, stack::*};",
            "use crate::{x, kata_03::*};",
            "fn f() { assert_eq!(1, 2); }",
            "#[test] fn f() {}",
        ] {
            assert_eq!(read(text).offences.len(), 1, "{text}");
        }
        assert!(
            read(
                "use super::*; use kata_03::stack::Stack; #[grader_kit::test(points = 1)] fn f() {}"
            )
            .offences
            .is_empty()
        );
    }
}
