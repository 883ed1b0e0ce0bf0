use kata_26::Builder;

/// Once an enum.
#[derive(Builder)]
struct Shape {
    side: u8,
}

/// Once a tuple struct.
#[derive(Builder)]
struct Pair {
    left: u8,
    right: u8,
}

fn main() {}
