//! Which checks ask a compiler or another tool, read from the grader's own sources, so that no list has to be kept.

use proc_macro2::{Delimiter, TokenStream, TokenTree};
use std::collections::BTreeSet;
use syllabus::FileTree;

/// How the kit's judges of compile checks are called.
const MACROS: [&str; 2] = ["case", "run"];

/// And those of craft.
const FUNCTIONS: [&str; 2] = ["formatted", "clippy_is_silent"];

/// The paths of the checks whose own body asks: `stack::compile::it_moves`. A check that asks in a roundabout way is not found; it
/// then finds no answer, and the reference does not pass, which a test sees.
pub(crate) fn asking(grader: &FileTree) -> BTreeSet<String> {
    let mut asking = BTreeSet::new();
    for (path, contents) in grader.files() {
        let exercise = path
            .strip_prefix("tests/grade/")
            .and_then(|file| file.strip_suffix(".rs"));
        if let Some(exercise) = exercise
            && let Ok(tokens) = String::from_utf8_lossy(contents).parse::<TokenStream>()
        {
            read(tokens, exercise, &mut asking);
        }
    }
    asking
}

/// Adds the functions in this module, and in the modules in it.
fn read(tokens: TokenStream, module: &str, asking: &mut BTreeSet<String>) {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    for (index, token) in tokens.iter().enumerate() {
        let (Some(TokenTree::Ident(name)), TokenTree::Ident(word)) = (tokens.get(index + 1), token)
        else {
            continue;
        };
        let is_braces = |token: &&TokenTree| matches!(token, TokenTree::Group(group) if group.delimiter() == Delimiter::Brace);
        let Some(TokenTree::Group(body)) = tokens[index + 1..].iter().find(is_braces) else {
            continue;
        };
        let path = format!("{module}::{name}");
        if word == "mod" {
            read(body.stream(), &path, asking);
        } else if word == "fn" && asks(body.stream()) {
            asking.insert(path);
        }
    }
}

fn asks(tokens: TokenStream) -> bool {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    tokens.iter().enumerate().any(|(index, token)| match token {
        TokenTree::Group(group) => asks(group.stream()),
        TokenTree::Ident(word) => {
            let is_call = matches!(tokens.get(index + 1), Some(TokenTree::Punct(punct)) if punct.as_char() == '!');
            is_call && MACROS.iter().any(|name| word == name)
                || FUNCTIONS.iter().any(|name| word == name)
        }
        TokenTree::Punct(_) | TokenTree::Literal(_) => false,
    })
}

#[cfg(test)]
mod tests {
    use super::asking;
    use syllabus::FileTree;

    #[test]
    fn a_check_asks_where_its_own_body_does() {
        let mut grader = FileTree::default();
        let text = "fn helper() {}\nmod compile { #[test] fn one() { expect_ok!(case!(\"a\")); } fn two() { helper() } }\n\
                    mod behaviour { fn three() { expect_ok!(kit::run!(\"a\")) } fn four() { let run = 1 != 2; } }";
        grader.insert("tests/grade/stack.rs", text);
        let found: Vec<String> = asking(&grader).into_iter().collect();
        assert_eq!(found, ["stack::behaviour::three", "stack::compile::one"]);
    }
}
