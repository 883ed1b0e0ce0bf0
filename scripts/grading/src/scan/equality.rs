//! Types that say by themselves what is equal to them.

use super::Scan;
use super::tokens::{ident, is_punct};
use proc_macro2::{Delimiter, TokenTree};

impl Scan {
    /// `fn eq`: a type that says by itself what is equal to it, and may say so of everything. Checks compare what code returned.
    pub(super) fn equality(&mut self, tokens: &[TokenTree], index: usize) {
        let of = self.within.clone().unwrap_or_else(|| "a type".to_owned());
        if ident(tokens.get(index + 1)).as_deref() == Some("eq") {
            self.note(
                &tokens[index],
                &format!("eq of {of}"),
                format!("when `{of}` is equal is not yours to say in this kata. Derive `PartialEq`, and submit again."),
            );
        } else if is_punct(tokens.get(index + 1), '$') {
            self.note(
                &tokens[index],
                "fn $",
                "the name of a function is put together by a macro. Write it out.",
            );
        }
    }
}

/// The type's name in `impl<…> Trait for path::Name<…> where …`, if that is what stands before a brace.
pub(super) fn implemented_for(before: &[TokenTree]) -> Option<String> {
    let is_end = |token: &TokenTree| match token {
        TokenTree::Group(group) => group.delimiter() == Delimiter::Brace,
        other => is_punct(Some(other), ';'),
    };
    let start = before.iter().rposition(is_end).map_or(0, |end| end + 1);
    let header = &before[start..];
    let place = |word: &str| {
        header
            .iter()
            .position(|token| ident(Some(token)).as_deref() == Some(word))
    };
    let implementation = place("impl")?;
    // `for<'a>` binds a lifetime.
    let of = (implementation..header.len()).rev().find(|at| {
        ident(header.get(*at)).as_deref() == Some("for") && !is_punct(header.get(at + 1), '<')
    })?;
    let mut name = None;
    for token in &header[of + 1..] {
        match ident(Some(token)) {
            Some(word) if word == "where" => break,
            Some(word) => name = Some(word),
            None if is_punct(Some(token), '<') => break,
            None => {}
        }
    }
    name
}
