use kata_22::order::{Order, Paid};

fn duplicate<T: Clone>(original: &T) -> T {
    original.clone()
}

fn two_for_one(order: &Order<Paid>) {
    drop(duplicate(&order.total()));
}

fn main() {}
