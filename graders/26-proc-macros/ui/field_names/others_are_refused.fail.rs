//@ error: uncoded
//@ says: named
use kata_26::FieldNames;

/// An enum.
#[derive(FieldNames)]
enum Shape { //~
    Square,
    Circle { radius: f64 },
}

/// A tuple struct.
#[derive(FieldNames)]
struct Meters(f64); //~

/// A union.
#[derive(FieldNames)]
union Bits { //~
    integer: u32,
    float: f32,
}

fn main() {}
