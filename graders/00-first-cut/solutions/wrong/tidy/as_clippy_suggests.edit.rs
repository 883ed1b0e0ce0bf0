//@ wrong: takes clippy's suggestion as it stands: silent now, and off by one at both ends
//@ caught by: tidy::behaviour::counts_down_to_the_cut
//@ instead of
    for number in (1..=3).rev() {
//@ write
    for number in (0..3).rev() {
