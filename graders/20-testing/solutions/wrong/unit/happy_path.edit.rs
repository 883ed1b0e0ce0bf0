//@ wrong: tests one good case of everything
//@ caught only by: unit::property::bug_01_is_noticed, unit::property::bug_02_is_noticed, unit::property::bug_06_is_noticed
//@ instead of
#[test]
fn only_digits_around_a_colon_are_a_time() {
//@ write
fn not_worth_the_trouble() {
//@ instead of
#[test]
fn hours_and_minutes_end() {
//@ write
fn cannot_happen() {
//@ instead of
#[test]
#[should_panic(expected = "past the end of the day")]
fn nothing_is_shown_past_the_end_of_the_day() {
//@ write
fn nobody_does_that() {
