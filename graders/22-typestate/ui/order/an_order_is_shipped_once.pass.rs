use kata_22::order::{Order, Paid, Parcel};

fn twice(mut order: Order<Paid>, mut other: Order<Paid>) -> [Parcel; 2] {
    let first = order.ship();
    [first, other.ship()]
}

fn main() {}
