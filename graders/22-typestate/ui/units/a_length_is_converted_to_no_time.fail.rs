//@ error: E0271, E0277, E0308, E0599
use kata_22::units::{Metre, Quantity, Second};

fn in_another_unit(way: Quantity<Metre>) {
    way.to::<Second>(); //~
}

fn main() {}
