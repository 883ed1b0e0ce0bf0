//! What a token is, among those beside it.

use proc_macro2::TokenTree;

/// Whether the group at that place is an attribute's: `#[…]` or `#![…]`.
pub(super) fn is_attribute(tokens: &[TokenTree], index: usize) -> bool {
    let hash = |index: Option<usize>| index.is_some_and(|at| is_punct(tokens.get(at), '#'));
    let bang = index > 0 && is_punct(tokens.get(index - 1), '!');
    hash(index.checked_sub(1)) || bang && hash(index.checked_sub(2))
}

/// Whether it is that punctuation mark.
pub(super) fn is_punct(token: Option<&TokenTree>, wanted: char) -> bool {
    matches!(token, Some(TokenTree::Punct(punct)) if punct.as_char() == wanted)
}

/// An identifier or keyword as it is meant: `r#std` is `std`.
pub(super) fn ident(token: Option<&TokenTree>) -> Option<String> {
    match token {
        Some(TokenTree::Ident(ident)) => {
            let word = ident.to_string();
            Some(word.strip_prefix("r#").map(str::to_owned).unwrap_or(word))
        }
        _ => None,
    }
}
