//! Exercise 1: what a signature and a derive promise.

use kata_03::tickets::{Seat, Ticket};

const CHEAP: Seat = Seat { row: 9, number: 1 };

mod behaviour {
    use super::{CHEAP, Seat, Ticket};
    use grader_kit::expect_eq;

    #[grader_kit::test(
        points = 1,
        contract = "`moved_to` exchanges the ticket for one in another seat"
    )]
    fn a_moved_ticket_names_the_new_seat() {
        let ticket = Ticket::new("Ada".to_owned(), CHEAP);
        let better = Seat { row: 2, number: 5 };
        expect_eq!(
            ticket.moved_to(better).seat(),
            Seat { row: 2, number: 5 },
            "a ticket for row 9, seat 1, and better = row 2, seat 5"
        );
    }
}

mod cost {
    use super::{CHEAP, Ticket};
    use crate::allocations_of;
    use grader_kit::expect_eq;

    #[grader_kit::test(
        points = 2,
        contract = "`admit` gives back the name; it is handed over, not copied: nothing is allocated"
    )]
    fn admit_hands_the_name_over() {
        let ticket = Ticket::new("Ada Lovelace".to_owned(), CHEAP);
        expect_eq!(
            allocations_of(|| ticket.admit()),
            ("Ada Lovelace".to_owned(), 0),
            "a ticket for Ada Lovelace; the number is how often memory was asked for"
        );
    }
}

#[cfg(not(miri))]
mod compile {
    use grader_kit::expect_ok;
    use grader_kit_compile::case;

    #[grader_kit::test(
        points = 1,
        contract = "whoever assigns a `Seat` to another variable still has the first one"
    )]
    fn a_seat_is_copied() {
        expect_ok!(case!("a_seat_is_copied"));
    }

    #[grader_kit::test(
        points = 1,
        contract = "`programme.clone()` gives a second programme; assigning without `clone` moves"
    )]
    fn a_programme_is_cloned_aloud() {
        expect_ok!(case!("a_programme_is_cloned_aloud"));
    }

    #[grader_kit::test(
        points = 1,
        contract = "there is only one of each ticket: neither assigning nor `clone` makes a second"
    )]
    fn a_ticket_has_no_duplicate() {
        expect_ok!(case!("a_ticket_has_no_duplicate"));
    }

    #[grader_kit::test(
        points = 1,
        contract = "after `admit` the ticket is gone: a program that uses it again does not compile"
    )]
    fn a_ticket_admits_once() {
        expect_ok!(case!("a_ticket_admits_once"));
    }

    #[grader_kit::test(
        points = 1,
        contract = "after `moved_to` the old ticket is gone: a program that still uses it does not compile"
    )]
    fn an_exchanged_ticket_is_gone() {
        expect_ok!(case!("an_exchanged_ticket_is_gone"));
    }
}
