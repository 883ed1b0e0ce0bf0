//@ wrong: thinks that a gap of no length is nowhere
//@ caught only by: integration::behaviour::the_right_library_passes
//@ instead of
#[test]
fn a_ticket_cancels_once() {
//@ write
#[test]
fn nobody_needs_a_gap_of_no_length() {
    assert_eq!(Calendar::new().first_gap(0), None);
}

#[test]
fn a_ticket_cancels_once() {
