//@ error: E0277, E0308, E0369, E0271
use kata_22::units::{Metre, Quantity, Second};

fn upside_down(way: Quantity<Metre>, time: Quantity<Second>) {
    let _ = time / way; //~
}

fn main() {}
