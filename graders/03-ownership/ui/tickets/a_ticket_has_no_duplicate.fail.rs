//@ error: E0277
use kata_03::tickets::{Seat, Ticket};

fn duplicate<T: Clone>(original: &T) -> T {
    original.clone()
}

fn main() {
    let ticket = Ticket::new(String::from("Ada"), Seat { row: 9, number: 1 });
    duplicate(&ticket); //~
}
