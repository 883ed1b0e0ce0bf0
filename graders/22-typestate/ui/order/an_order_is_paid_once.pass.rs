use kata_22::order::{Order, Placed};

/// The first one fails, gives the order back, and another amount is tried.
fn twice(mut order: Order<Placed>) {
    if let Err(rejected) = order.pay(300) {
        let mut order: Order<Placed> = rejected.order;
        drop(order.pay(450));
    }
}

fn main() {}
