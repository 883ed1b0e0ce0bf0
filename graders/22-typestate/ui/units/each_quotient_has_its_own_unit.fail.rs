//@ error: E0308, E0271
use kata_22::units::{Hour, Kilometre, MetrePerSecond, Quantity};

fn speed(way: Quantity<Kilometre>, time: Quantity<Hour>) -> Quantity<MetrePerSecond> {
    way / time //~
}

fn main() {}
