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
        ["line 1: brackets are nested more than 128 deep. Name the parts, and put them together."]
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
