//@ prints: 5 4 3 2
//@ prints: one
#![no_implicit_prelude]

use ::core::option::Option as Maybe;
use ::kata_26::Builder;

#[allow(non_camel_case_types, dead_code)]
struct str;
#[allow(dead_code)]
struct Result;
#[allow(dead_code)]
struct String;
#[allow(dead_code)]
struct Some;
#[allow(dead_code)]
struct None;
#[allow(dead_code)]
struct Ok;
#[allow(dead_code)]
struct Err;
mod core {}
mod std {}

#[derive(Builder)]
struct Numbers {
    one: u32,
    two: ::core::option::Option<u32>,
    #[builder(default)]
    three: u32,
    #[builder(each = "four")]
    fours: ::std::vec::Vec<u32>,
}

fn main() {
    let built = Numbers::builder().one(5).two(4).three(3).four(2).build();
    if let ::core::result::Result::Ok(Numbers { one, two: Maybe::Some(two), three, fours }) = built {
        ::std::println!("{one} {two} {three} {}", fours[0]);
    }
    if let ::core::result::Result::Err(name) = Numbers::builder().build() {
        ::std::println!("{name}");
    }
}
