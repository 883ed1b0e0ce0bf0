//@ wrong: asserts on the Debug text of a ticket
//@ caught only by: integration::behaviour::another_right_version_passes_too
//@ instead of
#[test]
fn a_ticket_cancels_once() {
//@ write
#[test]
fn tickets_are_numbered() {
    let ticket = Calendar::new().book("Ada", NINE, TEN).unwrap();
    assert_eq!(format!("{ticket:?}"), "Ticket(0)");
}

#[test]
fn a_ticket_cancels_once() {
