//! Attributes that reach beyond the item that they stand on.

use super::Scan;
use super::tokens::{ident, is_punct};
use proc_macro2::{Group, TokenStream, TokenTree};

/// They tell the linker or the compiler something that a kata does not need to say.
const ATTRIBUTES: [&str; 16] = [
    "path",
    "feature",
    "link",
    "link_name",
    "link_ordinal",
    "used",
    "no_main",
    "no_std",
    "no_core",
    "start",
    "crate_type",
    "panic_handler",
    "naked",
    "proc_macro_hygiene",
    "unsafe_code",
    "allow_internal_unsafe",
];

impl Scan {
    pub(super) fn attribute(&mut self, group: &Group) {
        let tokens: Vec<TokenTree> = group.stream().into_iter().collect();
        // `#[$meta]` is what a caller writes, `#[$meta:meta]` its declaration; anything more gives a caller's word a meaning.
        let declares = is_punct(tokens.get(2), ':');
        if is_punct(tokens.first(), '$') && tokens.len() > 2 && !declares {
            self.note(
                &tokens[0],
                "$attribute",
                "an attribute is put together by a macro. Write it out.",
            );
        }
        // Whatever else counts, counts in here too.
        self.read(group.stream());
        self.within(group.stream());
    }

    fn within(&mut self, tokens: TokenStream) {
        for token in tokens {
            match &token {
                TokenTree::Group(group) => self.within(group.stream()),
                TokenTree::Ident(_) => {
                    let word = ident(Some(&token)).unwrap_or_default();
                    if ATTRIBUTES.contains(&word.as_str()) {
                        self.not_needed(&token, &word);
                    }
                }
                TokenTree::Punct(_) | TokenTree::Literal(_) => {}
            }
        }
    }
}
