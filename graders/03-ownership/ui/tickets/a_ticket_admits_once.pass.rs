use kata_03::tickets::{Seat, Ticket};

fn main() {
    let ada = Ticket::new(String::from("Ada"), Seat { row: 9, number: 1 });
    let bob = Ticket::new(String::from("Bob"), Seat { row: 9, number: 2 });
    println!("{:?} {:?}", ada.seat(), bob.seat());
    ada.admit();
    bob.admit();
}
