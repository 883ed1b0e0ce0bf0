//! Integration tests of `calendar`: from outside, as journeys of its customers.

use kata_20::calendar::{Calendar, Refusal};

const NINE: u16 = 9 * 60;
const TEN: u16 = 10 * 60;
const ELEVEN: u16 = 11 * 60;
const MIDNIGHT: u16 = 24 * 60;

/// A calendar with these bookings, all of which fit.
fn booked(bookings: &[(&str, u16, u16)]) -> Calendar {
    let mut calendar = Calendar::new();
    for (who, from, until) in bookings {
        let ticket = calendar.book(who, *from, *until);
        assert!(ticket.is_ok(), "{who}: {ticket:?}");
    }
    calendar
}

#[test]
fn the_agenda_is_in_the_order_of_time() {
    let calendar = booked(&[("Cy", ELEVEN, MIDNIGHT), ("Ada", NINE, 570)]);
    assert_eq!(calendar.agenda(), ["09:00-09:30 Ada", "11:00-24:00 Cy"]);
}

#[test]
fn one_begins_where_another_ends() {
    let mut calendar = booked(&[("Ada", NINE, TEN)]);
    assert!(calendar.book("Bo", TEN, ELEVEN).is_ok());
    assert!(calendar.book("Cy", 480, NINE).is_ok());
}

#[test]
fn the_room_is_held_until_the_end_and_no_longer() {
    let calendar = booked(&[("Ada", NINE, TEN)]);
    for (minute, who) in [
        (NINE - 1, None),
        (NINE, Some("Ada")),
        (TEN - 1, Some("Ada")),
        (TEN, None),
    ] {
        assert_eq!(calendar.at(minute), who, "{minute}");
    }
}

#[test]
fn nobody_gets_a_time_that_is_taken() {
    for (from, until) in [
        (NINE, TEN),
        (NINE + 10, TEN - 10),
        (NINE - 10, NINE + 10),
        (TEN - 10, TEN + 10),
        (NINE - 10, TEN + 10),
    ] {
        let mut calendar = booked(&[("Ada", NINE, TEN)]);
        let by = "Ada".to_owned();
        assert_eq!(
            calendar.book("Bo", from, until),
            Err(Refusal::Taken { by }),
            "{from} to {until}"
        );
    }
}

#[test]
fn a_refusal_changes_nothing() {
    let mut calendar = booked(&[("Ada", NINE, TEN), ("Bo", ELEVEN, MIDNIGHT)]);
    let by = "Ada".to_owned();
    let refusal = Err(Refusal::Taken { by });
    assert_eq!(calendar.book("Cy", NINE, MIDNIGHT), refusal);
    assert_eq!(calendar.agenda(), ["09:00-10:00 Ada", "11:00-24:00 Bo"]);
}

#[test]
fn what_is_no_time_is_refused() {
    let mut calendar = Calendar::new();
    assert_eq!(calendar.book("Ada", NINE, NINE), Err(Refusal::Empty));
    assert_eq!(calendar.book("Ada", 1500, 1450), Err(Refusal::Empty));
    let refusal = Err(Refusal::PastMidnight);
    assert_eq!(calendar.book("Ada", NINE, MIDNIGHT + 1), refusal);
}

#[test]
fn a_ticket_cancels_once() {
    let mut calendar = Calendar::new();
    let ticket = calendar.book("Ada", NINE, TEN).unwrap();
    assert_eq!(calendar.cancel(ticket).as_deref(), Some("Ada"));
    assert_eq!(calendar.at(NINE), None);
    assert_eq!(calendar.cancel(ticket), None);
}

#[test]
fn an_old_ticket_cancels_nobody_else() {
    let mut calendar = Calendar::new();
    let old = calendar.book("Ada", NINE, TEN).unwrap();
    calendar.cancel(old);
    calendar.book("Bo", NINE, TEN).unwrap();
    assert_eq!(calendar.cancel(old), None);
    assert_eq!(calendar.at(NINE), Some("Bo"));
}

#[test]
fn the_first_gap_that_is_long_enough_is_found() {
    let calendar = booked(&[("Ada", 20, NINE), ("Bo", TEN, 1350)]);
    for (length, gap) in [
        (0, Some(0)),
        (20, Some(0)),
        (21, Some(NINE)),
        (60, Some(NINE)),
        (61, Some(1350)),
        (91, None),
    ] {
        assert_eq!(calendar.first_gap(length), gap, "{length}");
    }
}

#[test]
fn a_gap_may_reach_until_midnight() {
    let calendar = booked(&[("Ada", 0, TEN)]);
    assert_eq!(calendar.first_gap(MIDNIGHT - TEN), Some(TEN));
    assert_eq!(Calendar::new().first_gap(MIDNIGHT), Some(0));
}
