//@ wrong: tests what comes back, and not that nothing may come back
//@ caught only by: unit::property::bug_06_is_noticed
//@ instead of
#[test]
#[should_panic(expected = "past the end of the day")]
fn nothing_is_shown_past_the_end_of_the_day() {
    show(DAY + 1);
}
//@ write
