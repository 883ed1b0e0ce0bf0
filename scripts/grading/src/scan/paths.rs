//! Paths that lead into the standard library, however they are written.

use super::tokens::{ident, is_punct};
use super::{MACROS, Scan};
use proc_macro2::{Delimiter, TokenTree};

/// Parts of the standard library that reach beyond a computation: processes, files, network, the environment, descriptors, machine
/// code, and the hook by which a check sees a panic.
const PARTS: [&str; 10] = [
    "process",
    "fs",
    "net",
    "env",
    "os",
    "arch",
    "intrinsics",
    "set_hook",
    "take_hook",
    "update_hook",
];

impl Scan {
    /// A word that may be where such a path begins.
    pub(super) fn root(&mut self, tokens: &[TokenTree], index: usize, word: &str) {
        let is_field = index > 0 && is_punct(tokens.get(index - 1), '.');
        if !["std", "core", "alloc"].contains(&word) || is_field {
            return;
        }
        if is_path_separator(tokens, index + 1) {
            self.tree(tokens, index + 3, word, true);
        } else if word == "std" {
            self.note(
                &tokens[index],
                "std",
                "`std` stands here by itself. Write the whole path where you use it, such as `std::fmt::Display`.",
            );
        }
    }

    /// What follows a `::`; `first` says whether the root itself stands before that.
    fn tree(&mut self, tokens: &[TokenTree], index: usize, root: &str, first: bool) {
        match tokens.get(index) {
            Some(TokenTree::Group(group)) if group.delimiter() == Delimiter::Brace => {
                let inner: Vec<TokenTree> = group.stream().into_iter().collect();
                let mut start = 0;
                while start < inner.len() {
                    self.tree(&inner, start, root, first);
                    let comma = inner[start..]
                        .iter()
                        .position(|token| is_punct(Some(token), ','));
                    start = comma.map_or(inner.len(), |comma| start + comma + 1);
                }
            }
            Some(token @ TokenTree::Ident(_)) => {
                let word = ident(Some(token)).unwrap_or_default();
                if PARTS.contains(&word.as_str()) {
                    // `std::env` the module and `std::env!` the macro; the macro is seen at its call.
                    if !is_punct(tokens.get(index + 1), '!') {
                        self.not_needed(token, &word);
                    }
                } else if MACROS.contains(&word.as_str()) && !is_punct(tokens.get(index + 1), '!') {
                    self.not_needed(token, &format!("{word}!"));
                } else if first && word == "self" {
                    self.note(
                        token,
                        "std",
                        format!("`{root}` under another name is not needed in this kata. Write `{root}::…` where you use it."),
                    );
                }
                if is_path_separator(tokens, index + 1) {
                    self.tree(tokens, index + 3, root, false);
                }
            }
            Some(token) if first && root == "std" && is_punct(Some(token), '*') => self.note(
                token,
                "std",
                "`std::*` brings in more than this kata needs. Name what you use.",
            ),
            Some(token) if is_punct(Some(token), '$') => self.note(
                token,
                "$path",
                format!("a path into `{root}` is put together by a macro. Write the path out."),
            ),
            // `std::{::…}` is nothing, and rustc says so.
            _ => {}
        }
    }
}

fn is_path_separator(tokens: &[TokenTree], index: usize) -> bool {
    is_punct(tokens.get(index), ':') && is_punct(tokens.get(index + 1), ':')
}
