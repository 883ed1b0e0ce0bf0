//@ error: E0599, E0308, E0277, E0271
use kata_22::order::{Order, Paid};

fn for_nothing() -> Order<Paid> {
    Order::<Paid>::begin() //~
}

fn main() {}
