use kata_22::order::{Order, Paid, Parcel};

fn hurry(order: Order<Paid>) -> Parcel {
    order.ship()
}

fn main() {}
