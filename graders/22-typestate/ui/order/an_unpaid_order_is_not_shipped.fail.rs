//@ error: E0599, E0277, E0308
use kata_22::order::{Order, Parcel, Placed};

fn hurry(order: Order<Placed>) -> Parcel {
    order.ship() //~
}

fn main() {}
