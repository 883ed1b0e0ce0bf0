//@ wrong: looks for the reading among all, not at the last
//@ caught by: lend::behaviour::a_reading_is_recorded_unless_it_is_the_last_one_again
//@ instead of
    if readings.last() != Some(&reading) {
//@ write
    if !readings.contains(&reading) {
