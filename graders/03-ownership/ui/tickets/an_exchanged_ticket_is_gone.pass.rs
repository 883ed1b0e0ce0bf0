use kata_03::tickets::{Seat, Ticket};

fn main() {
    let ticket = Ticket::new(String::from("Ada"), Seat { row: 9, number: 1 });
    let better = ticket.moved_to(Seat { row: 2, number: 5 });
    println!("{:?}", better.seat());
    better.seat();
}
