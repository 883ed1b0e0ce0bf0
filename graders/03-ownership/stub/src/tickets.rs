//! Exercise 1: a ticket that admits once.
//!
//! Nothing here checks at run time whether a ticket was used before. The types alone see to it: what a method takes
//! (`self`, `&self`), and what a type may do (`Copy`, `Clone`, or neither).
//!
//! The fields stand as they should. Change the derives and the receivers: as given, every method borrows with `&self`,
//! which is wrong for some of them.

/// A place in the house: two small numbers and nothing else.
///
/// Whoever assigns a seat to another variable still has the first one. Keep the derives that stand here already.
#[derive(Debug, PartialEq, Eq)]
pub struct Seat {
    /// The row, counted from the stage.
    pub row: u16,
    /// The seat's number in its row.
    pub number: u16,
}

/// A printed programme. It owns its text, so a second one costs an allocation and must be asked for aloud.
///
/// Whoever writes `programme.clone()` has a second programme, independent of the first; whoever only assigns it to another
/// variable has moved it there. Keep the derives that stand here already.
#[derive(Debug, PartialEq, Eq)]
pub struct Programme {
    /// What is played tonight.
    pub title: String,
}

/// The right to enter once. There is only one of each: neither assigning nor `clone` makes a second.
///
/// ```
/// use kata_03::tickets::{Seat, Ticket};
///
/// let ticket = Ticket::new(String::from("Ada"), Seat { row: 9, number: 1 });
/// let better = ticket.moved_to(Seat { row: 2, number: 5 });
/// assert_eq!(better.seat(), Seat { row: 2, number: 5 });
/// assert_eq!(better.admit(), "Ada");
/// ```
#[derive(Debug)]
pub struct Ticket {
    holder: String,
    seat: Seat,
}

impl Ticket {
    /// Sells a ticket. The ticket keeps the name that it is given.
    pub fn new(holder: String, seat: Seat) -> Self {
        todo!()
    }

    /// The seat. Asking leaves the ticket as it is: it can be asked again, and used later.
    pub fn seat(&self) -> Seat {
        todo!()
    }

    /// Exchanges the ticket for one in another seat, for the same holder.
    ///
    /// Afterwards the old ticket is gone: a program that still uses it does not compile.
    pub fn moved_to(&self, seat: Seat) -> Ticket {
        todo!()
    }

    /// Lets the holder in and gives back the name.
    ///
    /// Afterwards the ticket is gone: a program that uses it again does not compile. The name is handed over, not copied:
    /// nothing is allocated.
    pub fn admit(&self) -> String {
        todo!()
    }
}
