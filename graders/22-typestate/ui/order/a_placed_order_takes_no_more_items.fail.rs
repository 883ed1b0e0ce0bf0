//@ error: E0599, E0277, E0308
use kata_22::order::{Order, Placed};

fn one_more(order: &mut Order<Placed>) {
    order.add("honey", 450); //~
}

fn main() {}
