//@ error: E0308, E0277, E0271
use kata_22::units::{Kilometre, Metre, Quantity};

fn whole_way(by_train: Quantity<Kilometre>, on_foot: Quantity<Metre>) {
    let _ = by_train + on_foot; //~
}

fn main() {}
