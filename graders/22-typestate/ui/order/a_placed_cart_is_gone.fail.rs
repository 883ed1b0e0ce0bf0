//@ error: E0382
//@ says: moved
use kata_22::order::{Cart, Order};

fn twice(mut cart: Order<Cart>) {
    let here = cart.place(String::from("1 Main Street"));
    let there = cart.place(String::from("2 High Street")); //~
    drop((here, there));
}

fn main() {}
