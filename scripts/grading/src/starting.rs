//! Whether checks start programs, read from the grader's own sources, so that no list has to be kept. Where none does, the kernel
//! is told that nothing is ever started.

use proc_macro2::{TokenStream, TokenTree};
use syllabus::FileTree;

/// What starts one: the standard library's name, and those of the kit's judges, of which some start the checks themselves again.
const STARTERS: [&str; 4] = ["Again", "Command", "Program", "explore"];

/// Whether some check does, or names something that looks like it.
pub(crate) fn starts_programs(grader: &FileTree) -> bool {
    let mut sources = grader
        .files()
        .filter(|(path, _)| path.ends_with(".rs") && path.starts_with("tests/"));
    sources.any(|(_, contents)| {
        let tokens = String::from_utf8_lossy(contents).parse::<TokenStream>();
        // What cannot be read may do anything.
        tokens.map_or(true, names_one)
    })
}

fn names_one(tokens: TokenStream) -> bool {
    let mut tokens = tokens.into_iter().peekable();
    while let Some(token) = tokens.next() {
        let is_path =
            matches!(tokens.peek(), Some(TokenTree::Punct(punct)) if punct.as_char() == ':');
        let found = match token {
            TokenTree::Group(group) => names_one(group.stream()),
            TokenTree::Ident(word) => {
                STARTERS.iter().any(|name| word == name) || is_path && word == "again"
            }
            TokenTree::Punct(_) | TokenTree::Literal(_) => false,
        };
        if found {
            return true;
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::starts_programs;
    use syllabus::FileTree;

    #[test]
    fn names_count_and_words_in_texts_do_not() {
        for (text, starts) in [
            ("use std::process::Command;", true),
            ("fn f() { expect_ok!(explore(2, || {})) }", true),
            ("fn f() { grader_kit::again::end(0) }", true),
            ("fn f() { let list = Again::tests(&[]); }", true),
            ("fn f() { let again = Rc::clone(&one); again }", false),
            (
                "/// A Program, explored again.\nfn f() { g(\"a Command\") } // Again",
                false,
            ),
            ("fn ( unreadable", true),
        ] {
            let mut grader = FileTree::default();
            grader.insert("tests/grade/stack.rs", text);
            assert_eq!(starts_programs(&grader), starts, "{text}");
        }
    }
}
