//@ error: uncoded
//@ says: named
use kata_26::Builder;

/// An enum.
#[derive(Builder)]
enum Shape { //~
    Square { side: u8 },
}

/// A tuple struct.
#[derive(Builder)]
struct Pair(u8, u8); //~

fn main() {}
