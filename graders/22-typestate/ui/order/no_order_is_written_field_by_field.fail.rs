//@ error: E0451, E0639
use kata_22::order::{Order, Paid};

fn by_hand(order: Order<Paid>) -> Order<Paid> {
    Order { ..order } //~
}

fn main() {}
