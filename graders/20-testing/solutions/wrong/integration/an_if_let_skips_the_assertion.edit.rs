//@ wrong: asserts something about a refusal if there is one
//@ caught only by: integration::behaviour::each_test_can_fail
//@ instead of
#[test]
fn a_ticket_cancels_once() {
//@ write
#[test]
fn a_refusal_names_who_came_first() {
    let mut calendar = booked_quietly();
    if let Err(Refusal::Taken { by }) = calendar.book("Bo", NINE, TEN) {
        assert_eq!(by, "Ada");
    }
}

fn booked_quietly() -> Calendar {
    let mut calendar = Calendar::new();
    let _ = calendar.book("Ada", NINE, TEN);
    calendar
}

#[test]
fn a_ticket_cancels_once() {
