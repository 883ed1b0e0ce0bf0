//@ error: E0382
//@ says: moved
use kata_22::order::{Order, Paid, Parcel};

fn twice(mut order: Order<Paid>) -> [Parcel; 2] {
    let first = order.ship();
    [first, order.ship()] //~
}

fn main() {}
