//@ wrong: keeps a time in a static, where the next test looks for it
//@ caught only by: unit::behaviour::each_test_is_steady
//@ instead of
#[test]
fn what_is_on_the_grid_stays() {
//@ write
static NOTED: std::sync::atomic::AtomicU16 = std::sync::atomic::AtomicU16::new(0);

#[test]
fn a_time_is_noted() {
    let minute = parse("9:05").unwrap();
    assert_eq!(minute, 545);
    NOTED.store(minute, std::sync::atomic::Ordering::SeqCst);
}

#[test]
fn the_noted_time_is_shown() {
    let minute = NOTED.load(std::sync::atomic::Ordering::SeqCst);
    assert_eq!(show(minute), "09:05");
}

#[test]
fn what_is_on_the_grid_stays() {
