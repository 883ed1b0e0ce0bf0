//@ prints: [0, 10]
#![no_implicit_prelude]

use ::kata_26::list;

struct Vec;
mod std {}
mod core {}

fn main() {
    let _ = Vec;
    let tens = list![10 * x for x in 0..2 if x < 2];
    ::std::println!("{tens:?}");
}
