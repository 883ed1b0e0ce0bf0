//@ error: E0382
//@ says: moved
use kata_22::order::{Order, Placed};

fn twice(mut order: Order<Placed>) {
    let paid = order.pay(300);
    let again = order.pay(300); //~
    drop((paid, again));
}

fn main() {}
