//@ wrong: keeps one calendar for several tests, in a static
//@ caught only by: integration::behaviour::each_test_is_steady
//@ instead of
#[test]
fn a_ticket_cancels_once() {
//@ write
static DESK: std::sync::Mutex<Option<Calendar>> = std::sync::Mutex::new(None);

#[test]
fn a_desk_is_opened() {
    let mut calendar = Calendar::new();
    assert!(calendar.book("Ada", NINE, TEN).is_ok());
    *DESK.lock().unwrap() = Some(calendar);
}

#[test]
fn the_desk_knows_who_came() {
    let mut desk = DESK.lock().unwrap();
    let calendar = desk.as_mut().unwrap();
    assert_eq!(calendar.at(NINE), Some("Ada"));
}

#[test]
fn a_ticket_cancels_once() {
