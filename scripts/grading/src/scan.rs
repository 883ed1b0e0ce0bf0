//! Looks through a learner's tokens for what their kata has no use for, before anything is compiled.
//!
//! It is the friendly half of the defence: the sandbox holds without it, and what it names is told in a sentence with its line. It
//! works on tokens, so it sees into macro calls and definitions, and nothing in comments and texts counts.

mod attributes;
mod paths;

use crate::{KataFacts, Refused};
use dojo_protocol::Bundle;
use proc_macro2::{Delimiter, TokenStream, TokenTree};
use std::collections::BTreeSet;

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

    /// `fn eq`: a type that says by itself what is equal to it, and may say so of everything. Checks compare what code returned.
    fn equality(&mut self, tokens: &[TokenTree], index: usize) {
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

/// The type's name in `impl<…> Trait for path::Name<…> where …`, if that is what stands before a brace.
fn implemented_for(before: &[TokenTree]) -> Option<String> {
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

fn is_attribute(tokens: &[TokenTree], index: usize) -> bool {
    let hash = |index: Option<usize>| index.is_some_and(|at| is_punct(tokens.get(at), '#'));
    let bang = index > 0 && is_punct(tokens.get(index - 1), '!');
    hash(index.checked_sub(1)) || bang && hash(index.checked_sub(2))
}

fn is_punct(token: Option<&TokenTree>, wanted: char) -> bool {
    matches!(token, Some(TokenTree::Punct(punct)) if punct.as_char() == wanted)
}

/// An identifier or keyword as it is meant: `r#std` is `std`.
fn ident(token: Option<&TokenTree>) -> Option<String> {
    match token {
        Some(TokenTree::Ident(ident)) => {
            let word = ident.to_string();
            Some(word.strip_prefix("r#").map(str::to_owned).unwrap_or(word))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::refused;
    use crate::KataFacts;

    fn told(source: &str) -> Vec<String> {
        let refused = refused("src/lib.rs", source, &KataFacts::default());
        let refused = refused.expect("it is Rust");
        refused
            .into_iter()
            .map(|refused| refused.sentence)
            .collect()
    }

    #[test]
    fn what_a_kata_has_no_use_for_is_named_with_its_line() {
        assert_eq!(
            told("\n\nfn f() { std::process::exit(0) }"),
            ["line 3: `process` is not needed in this kata. Take it out, and submit again."]
        );
    }

    #[test]
    fn every_way_to_say_it_is_refused() {
        for source in [
            "use std::process;",
            "use std::process::exit;",
            "use ::std::process;",
            "use std::{process as p};",
            "use std::{fmt, process::{exit}};",
            "use std::{{process}};",
            "use r#std::r#process;",
            "pub use std::fs as files;",
            "use std::*;",
            "use std::{*};",
            "use ::std::*;",
            "use std as s;",
            "use std::{self};",
            "use std::{self as s};",
            "use {std as s};",
            "use ::{std as s};",
            "extern crate std as s;",
            "extern crate std;",
            "use core::{arch::asm};",
            "use std::os::fd::FromRawFd;",
            "use std::net::TcpStream;",
            "fn f() -> String { ::std::env::var(\"A\").unwrap() }",
            "type E = std::process::ExitCode;",
            "fn f(_: impl Fn(std::fs::File)) {}",
            "fn f() { std::panic::set_hook(Box::new(|_| {})) }",
            "use std::panic::{self, take_hook};",
            "macro_rules! m { ($x:ident) => { std::$x::exit(0) } }",
            "macro_rules! m { ($x:ident) => { ::std::$x::exit(0) } }",
            "macro_rules! m { ($s:ident $x:ident) => { $s::$x::exit(0) } } fn f() { m!(std process) }",
            "macro_rules! m { ($n:ident) => { $n!(\"a\") } } fn f() { m!(env) }",
            "mod m { pub use std::vec::*; } fn f() { vec![std::process::id()]; }",
            "const A: &str = include_str!(\"a\");",
            "const A: &[u8] = include_bytes!(\"a\");",
            "const A: &[u8] = core::include_bytes![\"a\"];",
            "include!{\"a\"}",
            "use std::include_str as text;",
            "use include_str as text;",
            "use env as e;",
            "#[doc = include_str!(\"a\")] fn f() {}",
            "#![doc = include_str!(\"a\")]",
            "const A: &str = env!(\"A\");",
            "const A: Option<&str> = option_env!(\"A\");",
            "fn f() { core::arch::asm!(\"nop\") }",
            "core::arch::global_asm!(\"\");",
            "#[path = \"../a.rs\"] mod a;",
            "#[cfg_attr(all(), path = \"../a.rs\")] mod a;",
            "#[cfg_attr(all(), cfg_attr(all(), path = \"../a.rs\"))] mod a;",
            "macro_rules! m { ($p:ident) => { #[$p = \"../a.rs\"] mod a; } } m!(path);",
            "macro_rules! m { ($p:ident) => { #[$p(all(), x)] mod a; } }",
            "#[no_mangle] pub fn f() {}",
            "#[unsafe(no_mangle)] pub fn f() {}",
            "#[unsafe(export_name = \"main\")] pub fn f() {}",
            "#[unsafe(link_section = \".init_array\")] static A: fn() = f;",
            "#[cfg_attr(all(), unsafe(link_section = \".init_array\"))] static A: fn() = f;",
            "#[used] static A: u8 = 0;",
            "#[link(name = \"a\")] extern {}",
            "extern \"C\" { fn exit(status: i32) -> !; }",
            "unsafe extern \"C\" { safe fn exit(status: i32) -> !; }",
            "extern r\"C\" { fn exit(status: i32) -> !; }",
            "unsafe extern { fn f(); }",
            "#![feature(rustc_attrs)]",
            "#![allow(unsafe_code)]",
            "#![cfg_attr(all(), allow(unsafe_code))]",
            "#[forbid(unsafe_code)] fn f() {}",
            "fn f() { unsafe { g() } }",
            "unsafe impl Send for A {}",
            "fn f() { macro_call!(a, { unsafe { g() } }) }",
            "#[global_allocator] static A: B = B;",
            "#![no_main]",
            "#![crate_type = \"bin\"]",
        ] {
            assert!(!told(source).is_empty(), "{source}");
        }
    }

    #[test]
    fn own_names_texts_and_comments_are_fine() {
        for source in [
            "fn process() {} fn f() { process() }",
            "mod process { pub fn run() {} } fn f() { process::run(); crate::process::run(); self::process::run() }",
            "fn f(order: Order) { order.process(); Order::process(&order) }",
            "struct Fs { env: u8, net: u8, os: u8 } fn f(s: Fs) -> u8 { s.env + s.net + s.os }",
            "let env = 1; let path = \"a\"; let link = 2; let used = env != link;",
            "// std::process::exit(0)\n/* use std::fs; */ fn f() {}",
            "/// `std::process::exit(0)` and `unsafe`\nfn f() {}",
            "//! #![feature(x)]\nfn f() -> &'static str { \"std::fs::read(include_str!())\" }",
            "use std::collections::HashMap; use std::{fmt, io::{self, Write}}; use std::fmt::*;",
            "use core::fmt; use ::core::mem; use std::sync::atomic::*;",
            "macro_rules! m { ($std:ident) => { let $std = 1; } }",
            "macro_rules! m { ($(#[$meta:meta])* $name:ident) => { $(#[$meta])* struct $name; } }",
            "macro_rules! m { ($a:expr) => { assert!($a != 1); if !$a {} } }",
            "fn f<'std>(a: &'std str) {}",
            "#[derive(Debug)] #[must_use] struct A; #[inline] fn f() {}",
            "#[cfg(test)] mod tests { #[test] fn t() { assert_eq!(1, 1) } }",
            "extern \"C\" fn f() {}",
            "#[allow(unused)] fn f() {}",
        ] {
            assert_eq!(told(source), Vec::<String>::new(), "{source}");
        }
    }

    #[test]
    fn equality_by_hand_is_allowed_for_the_types_that_need_it() {
        let by_hand = "impl<T> ::std::cmp::PartialEq for ids::Id<T> where T: A { fn eq(&self, _: &Self) -> bool { true } }";
        assert_eq!(super::uses(by_hand), ["eq of Id".to_owned()].into());
        let facts = KataFacts {
            needs_unsafe: false,
            uses: super::uses(by_hand),
        };
        assert_eq!(refused("a.rs", by_hand, &facts), Ok(Vec::new()));
        let other = by_hand.replace("Id<T>", "Parcel");
        assert_eq!(refused("a.rs", &other, &facts).map(|all| all.len()), Ok(1));
        for hidden in [
            "macro_rules! m { ($t:path, $n:ty) => { impl $t for $n { fn eq(&self, _: &Self) -> bool { true } } } }",
            "macro_rules! m { ($f:ident) => { impl PartialEq for A { fn $f(&self, _: &Self) -> bool { true } } } }",
        ] {
            assert_eq!(told(hidden).len(), 1, "{hidden}");
        }
    }

    #[test]
    fn what_is_nested_too_deep_is_refused_and_not_followed() {
        let deep = format!(
            "const N: u8 = {}1{};",
            "(".repeat(100_000),
            ")".repeat(100_000)
        );
        assert_eq!(
            told(&deep),
            [
                "line 1: brackets are nested more than 128 deep. Name the parts, and put them together."
            ]
        );
    }

    #[test]
    fn what_a_right_answer_says_is_allowed() {
        let facts = KataFacts {
            needs_unsafe: true,
            uses: ["process".to_owned()].into(),
        };
        let source = "fn f() { unsafe { std::process::abort() } }";
        assert_eq!(refused("a.rs", source, &facts), Ok(Vec::new()));
        let source = "fn f() { std::fs::read(\"a\") }";
        assert_eq!(refused("a.rs", source, &facts).map(|all| all.len()), Ok(1));
    }

    #[test]
    fn what_is_no_rust_is_left_to_rustc() {
        assert_eq!(refused("a.rs", "fn f() {", &KataFacts::default()), Err(()));
    }
}
