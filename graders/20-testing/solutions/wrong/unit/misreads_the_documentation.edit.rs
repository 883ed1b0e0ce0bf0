//@ wrong: takes the midnight at the end for an hour that does not exist
//@ caught only by: unit::behaviour::the_right_library_passes
//@ instead of
#[test]
fn what_is_on_the_grid_stays() {
//@ write
#[test]
fn midnight_belongs_to_the_next_day() {
    assert_eq!(parse("24:00"), Err(Mistake::Hour));
}

#[test]
fn what_is_on_the_grid_stays() {
